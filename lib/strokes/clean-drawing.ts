import type { Drawing, Point } from './drawing';

/**
 * Coordinates beyond this are slips of a device or an attack, not ink: from here on, differences between
 * neighbouring points would drown in rounding. In the drawing's own unit.
 */
const FARTHEST = 1e9;
/**
 * Coordinates nearer to 0 than this are 0. Any two that differ then do so by at least 2⁻¹⁰²: squares do not underflow, and
 * scaling the smallest drawing up to a sheet does not overflow. In the drawing's own unit.
 */
const NEAREST = 2 ** -50;

const isInk = ({ x, y }: Point): boolean => Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;

/**
 * The drawing as ink that every transform keeps finite. Points that are not finite or beyond ±10⁹ are left out (the stroke
 * goes on at its next point), then strokes with no point left. A drawing of nothing else comes back empty.
 */
export function cleanDrawing(drawing: Drawing): Drawing {
  return drawing.map((stroke) => stroke.filter(isInk).map(withoutTrace)).filter((stroke) => stroke.length > 0);
}

function withoutTrace(point: Point): Point {
  return isTrace(point.x) || isTrace(point.y) ? { ...point, x: settled(point.x), y: settled(point.y) } : point;
}

const settled = (value: number): number => (isTrace(value) ? 0 : value);
const isTrace = (value: number): boolean => value !== 0 && Math.abs(value) < NEAREST;
