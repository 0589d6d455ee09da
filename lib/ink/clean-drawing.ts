import type { Drawing, Point } from './drawing';

/**
 * Coordinates beyond this are slips of a device or an attack, not ink: from here on, differences between
 * neighbouring points would drown in rounding. In the drawing's own unit.
 */
const FARTHEST = 1e9;

const isInk = ({ x, y }: Point): boolean => Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;

/**
 * The drawing without what cannot be inked: points that are not finite or beyond ±10⁹ are left out (the stroke goes
 * on at its next point), then strokes with no point left. A drawing of nothing else comes back empty.
 */
export function cleanDrawing(drawing: Drawing): Drawing {
  return drawing.map((stroke) => stroke.filter(isInk)).filter((stroke) => stroke.length > 0);
}
