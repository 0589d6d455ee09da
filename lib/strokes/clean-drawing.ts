import type { Drawing, Point } from './drawing';

/**
 * In the drawing's own unit. Coordinates beyond this are a faulty device or an attack, not ink. Beyond it, rounding would
 * exceed the differences between neighbouring points.
 */
const FARTHEST = 1e9;
/**
 * In the drawing's own unit. Coordinates nearer to 0 than this become 0. Two that differ then do so by at least 2⁻¹⁰²: squares
 * do not underflow, and scaling the smallest drawing up to a sheet does not overflow.
 */
const NEAREST = 2 ** -50;

const isInk = ({ x, y }: Point): boolean => Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;

/**
 * The drawing with points that every transform keeps finite. Leaves out points that are not finite or beyond ±10⁹ (the stroke
 * goes on at its next point), and then strokes without points.
 */
export function cleanDrawing(drawing: Drawing): Drawing {
  return drawing.map((stroke) => stroke.filter(isInk).map(withoutTrace)).filter((stroke) => stroke.length > 0);
}

function withoutTrace(point: Point): Point {
  return isTrace(point.x) || isTrace(point.y) ? { ...point, x: settled(point.x), y: settled(point.y) } : point;
}

const settled = (value: number): number => (isTrace(value) ? 0 : value);
const isTrace = (value: number): boolean => value !== 0 && Math.abs(value) < NEAREST;
