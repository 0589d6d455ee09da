import { boundsOf } from '../strokes/bounds';
import type { Drawing } from '../strokes/drawing';
import { PEN_WIDTH } from './sheet';

/** Width of the pen as a ratio of a stroke's longer side: about that of a fibre pen that writes in a notebook. */
const OF_A_STROKE = 1 / 12;
/** The finest pen, in sheet units: 2.5 pixels on a phone. */
const FINEST = 8;
/** A quarter of the strokes may be longer than the one that counts: crossbars and dots do not, nor does one large digit. */
const COUNTS = 0.75;

/** The width in sheet units of the pen that a drawing is shown with: finer, the smaller its strokes are. */
export function penWidthOf(drawing: Drawing): number {
  const sizes = drawing
    .map((stroke) => boundsOf([stroke]))
    .map((bounds) => Math.max(bounds?.width ?? 0, bounds?.height ?? 0))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const size = sizes[Math.floor(COUNTS * sizes.length)];
  return size === undefined ? PEN_WIDTH : Math.min(PEN_WIDTH, Math.max(FINEST, OF_A_STROKE * size));
}
