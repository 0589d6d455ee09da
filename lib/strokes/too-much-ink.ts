import { boundsOf } from './bounds';
import type { Drawing } from './drawing';
import { pathLength } from './path-length';

/**
 * Strokes that a sheet, a file and a link hold. A number of ten digits takes about 20 and a shaded doodle 300; 500
 * are grouped in 50 ms; a sheet of more dots is made to block the page.
 */
export const MOST_STROKES = 500;
/** Seven minutes without a rest at the 120 points a second of a fast pen. */
const MOST_POINTS = 50_000;
/** Lines so many times as long as the drawing is large are no handwriting, and take seconds to paint. */
const MOST_LENGTHS = 500;

/** Whether there is more ink in a drawing than anybody writes: what comes from elsewhere may be made to block the page. */
export function isTooMuchInk(drawing: Drawing): boolean {
  const points = drawing.reduce((sum, stroke) => sum + stroke.length, 0);
  if (drawing.length > MOST_STROKES || points > MOST_POINTS) return true;
  const { width, height } = boundsOf(drawing) ?? { width: 0, height: 0 };
  return pathLength(drawing) > MOST_LENGTHS * Math.max(width, height);
}
