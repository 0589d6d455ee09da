import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Drawing } from '../../../lib/strokes/drawing';
import { inkCoverage } from '../../../lib/strokes/normalise/ink-coverage';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { MIDDLE, type PlaceOnSheet, placed, SHEET } from '../changes/place';

/** Pictures of 280×280 are what drawing pages usually save: ten times MNIST's. */
export const SIDE = 280;
/** A digit takes so much of it, which leaves room for the widest pen. */
const FILLING = 0.7;

/**
 * The drawing on a white picture, in black. Its pen's way is `size` of the picture's side long at most; the round pen is
 * `pen` times that wide, and all of its ink lies within the picture, at `place` in the room that is left.
 */
export function savedPicture(drawing: Drawing, pen: number, size = FILLING, place: PlaceOnSheet = MIDDLE): RgbaPicture {
  const data = new Uint8Array(4 * SIDE * SIDE).fill(255);
  const penWidth = pen * size * SIDE;
  const room = SIDE - penWidth;
  const onSheet = placed((size * SIDE) / room, place)(drawing);
  const coverage = inkCoverage(transformDrawing(onSheet, room / SHEET, penWidth / 2, penWidth / 2), SIDE, penWidth);
  coverage.forEach((ink, i) => {
    data.fill(Math.round(255 * (1 - ink)), 4 * i, 4 * i + 3);
  });
  return { width: SIDE, height: SIDE, data };
}
