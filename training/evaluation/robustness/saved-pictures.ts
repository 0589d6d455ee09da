import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import type { Accuracies, Curve } from '../../../lib/reading/metrics';
import { NO_EDITS } from '../../../lib/reading/photo-edits';
import { readPhoto } from '../../../lib/recognise/read-photo';
import type { Drawing } from '../../../lib/strokes/drawing';
import { inkCoverage } from '../../../lib/strokes/normalise/ink-coverage';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { MIDDLE, type PlaceOnSheet, placed, SHEET } from '../../augment/changes/place';
import { type Random, seededRandom } from '../../augment/random';
import type { LabelledDrawing } from '../../data/pen-digits';
import type { Judged } from '../judged';
import { accuraciesOf } from '../tally';

/** Pictures of 280×280 are what drawing pages usually save: ten times MNIST's. */
export const SIDE = 280;
/** A digit takes this ratio of it, which leaves room for the widest pen. */
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

/** Pen widths in percent of the digit's longer side, from a hair to a brush. */
const PENS = [1, 2, 3, 5, 8, 12, 15];

const SEED = 1;
/** From a hair, but at least a pixel, to a brush, in ratios of the digit's longer side. */
const ANY_PEN = [0.01, 0.15] as const;
/** Ratios of the picture's side; the widest pen still fits around the largest digit. */
const ANY_SIZE_SAVED = [0.1, 0.85] as const;

/** A picture takes 20 ms, thirty times as long as strokes: one drawing in this many is enough. */
const ONE_IN = 5;

/** How well drawings are read when they were inked with such pens and saved as pictures. */
export function penCurve(
  drawings: readonly LabelledDrawing[],
  finding: Finding,
  pens: readonly number[] = PENS,
): Curve {
  const some = drawings.filter((_, i) => i % ONE_IN === 0);
  const read = readSaved(finding);
  const points = pens.map((at) => ({ at, ...read(some, (drawing) => savedPicture(drawing, at / 100)) }));
  return { id: 'pen', title: 'Pen, in a saved picture', unit: '% of the height', count: some.length, points };
}

/** How well all of them are read when each was saved with some pen, at some size and place: all at once, at random. */
export function savedAnyhow(drawings: readonly LabelledDrawing[], finding: Finding): Curve {
  const found = readSaved(finding)(drawings, (drawing, i) => anyhowSaved(drawing, seededRandom(SEED, i)));
  return {
    ...{ id: 'anyhow-saved', title: 'Any place, size and pen, in a saved picture', unit: '' },
    points: [{ at: 'at random', ...found }],
  };
}

/** A drawing saved as a picture with some pen, at some size and place. */
export function anyhowSaved(drawing: Drawing, random: Random): RgbaPicture {
  const size = random.between(...ANY_SIZE_SAVED);
  const pen = Math.max(random.between(...ANY_PEN), 1 / (size * SIDE));
  return savedPicture(drawing, pen, size, { across: random.uniform(), down: random.uniform() });
}

function readSaved(finding: Finding) {
  return (drawings: readonly LabelledDrawing[], save: (drawing: Drawing, i: number) => RgbaPicture): Accuracies => {
    const judged = drawings.map(({ label, drawing }, i): Judged => {
      const { reading } = readPhoto(save(drawing, i), NO_EDITS, finding);
      return { label: String(label), reading };
    });
    return accuraciesOf(judged);
  };
}
