import { boundsOf } from './bounds';
import { type Drawing, MOST_STROKES } from './drawing';
import { pathLength } from './path-length';

/** Seven minutes without a rest at the 120 points a second of a fast pen. */
const MOST_POINTS = 50_000;
/** Length of all lines in sizes of the drawing. Longer ones are not handwriting, and take seconds to paint. */
const MOST_LENGTHS = 500;

/** Whether a drawing has more ink than people write. Files and links from elsewhere may be made to block the page. */
export function isTooMuchInk(drawing: Drawing): boolean {
  const points = drawing.reduce((sum, stroke) => sum + stroke.length, 0);
  if (drawing.length > MOST_STROKES || points > MOST_POINTS) return true;
  const { width, height } = boundsOf(drawing) ?? { width: 0, height: 0 };
  return pathLength(drawing) > MOST_LENGTHS * Math.max(width, height);
}
