import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { inkCoverage } from '../../lib/strokes/normalise/ink-coverage';
import { transformDrawing } from '../../lib/strokes/transform-drawing';
import { placed, SHEET } from '../augment/changes/place';
import { seededRandom } from '../augment/random';
import type { LabelledImages } from '../data/load';
import type { PenDrawing } from '../data/pen-digits';

const SEED = 1;
/** Ratios of the sheet's side that a digit takes: a smaller one is hardly meant to be read. */
const SIZES = [0.3, 0.9] as const;
/** Pages that shrink their sheet draw with so wide a pen, in pixels of the 28: 20 on a sheet of 280. */
const PEN = 2;

/** Each drawing at some place and size on the app's sheet, a stream of chance of its own for each. */
export function drawnAnywhere(drawings: readonly PenDrawing[]): PenDrawing[] {
  return drawings.map((one, i) => {
    const random = seededRandom(SEED, i);
    const size = random.between(...SIZES);
    const place = { across: random.uniform(), down: random.uniform() };
    return { ...one, drawing: placed(size, place)(one.drawing) };
  });
}

/** The sheet of each drawing as most pages hand it to their network: shrunk to 28×28 as it is, a byte a pixel. */
export function shrunkSheets(drawings: readonly PenDrawing[]): LabelledImages {
  const { size } = DIGIT_FRAME;
  const pixels = new Uint8Array(drawings.length * size * size);
  drawings.forEach(({ drawing }, n) => {
    inkCoverage(transformDrawing(drawing, size / SHEET, 0, 0), size, PEN).forEach((ink, i) => {
      pixels[n * size * size + i] = Math.round(255 * ink);
    });
  });
  return {
    count: drawings.length,
    rows: size,
    columns: size,
    pixels,
    labels: Uint8Array.from(drawings, (d) => d.label),
  };
}
