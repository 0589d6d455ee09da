import { boundsOf } from './bounds';
import type { Drawing } from './drawing';
import { pathLength } from './path-length';

/** Lines so many times as long as the drawing is large are no handwriting, and take seconds to paint. */
const MOST_LENGTHS = 500;

/** Whether there is more ink in a drawing than anybody writes: what comes from elsewhere may be made to block the page. */
export function isTooMuchInk(drawing: Drawing): boolean {
  const { width, height } = boundsOf(drawing) ?? { width: 0, height: 0 };
  return pathLength(drawing) > MOST_LENGTHS * Math.max(width, height);
}
