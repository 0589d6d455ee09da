import type { ModelCard } from '../../lib/model/card';
import type { Curve } from '../../lib/model/figures';
import type { Network } from '../../lib/model/network';
import { readPicture } from '../../lib/recogniser/read-picture';
import type { LabelledDrawing } from './robustness';
import { savedPicture } from './saved-picture';
import { type Judged, tallyOf } from './tally';

/** Pen widths in percent of the digit's longer side, from a hair to a brush. */
const PENS = [1, 2, 3, 5, 8, 12, 15];

/** A picture takes 20 ms, thirty times as long as strokes: one drawing in this many is enough. */
const ONE_IN = 5;

/** How well drawings are read when they were inked with such pens and saved as pictures. */
export function penCurve(
  drawings: readonly LabelledDrawing[],
  network: Network,
  card: ModelCard,
  pens: readonly number[] = PENS,
): Curve {
  const some = drawings.filter((_, i) => i % ONE_IN === 0);
  const points = pens.map((at) => {
    const judged = some.map(({ label, drawing }): Judged => {
      const { reading } = readPicture(savedPicture(drawing, at / 100), network, card);
      return { label: String(label), reading };
    });
    const { accuracy, readAnyway } = tallyOf(judged);
    return { at, accuracy, readAnyway };
  });
  return { id: 'pen', title: 'Pen, in a saved picture', unit: '% of the height', count: some.length, points };
}
