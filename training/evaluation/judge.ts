import type { Measured, ModelCard } from '../../lib/reading/card';
import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { readingOf } from '../../lib/reading/reading-of';
import { type Judged, tallyOf } from './tally';

/** Pictures of 28×28 are read as a whole. */
const WHOLE = { x: 0, y: 0, width: DIGIT_FRAME.size, height: DIGIT_FRAME.size };

/** Readings of normalised pictures from their logits, beside their labels, 0 to 9. */
export function judgeLogits(
  logits: readonly (readonly number[])[],
  labels: ArrayLike<number>,
  calibration: Pick<ModelCard, 'temperature' | 'rejectBelow'>,
): Judged[] {
  return logits.map((own, i) => ({ label: String(labels[i]), reading: readingOf(own, WHOLE, calibration) }));
}

/** What a card says of a set. */
export function measuredOn(set: string, judged: readonly Judged[]): Measured {
  const { count, accuracy, readAnyway } = tallyOf(judged);
  return { set, count, accuracy, readAnyway };
}
