import type { Calibration } from '../../reading/card';
import { type DigitReading, type Reading, textOf } from '../../reading/reading';
import { readingOf } from '../../reading/reading-of';

/** The place of a digit in its drawing, and its line. */
export type DigitPlace = Pick<DigitReading, 'box' | 'line'>;

/**
 * A network's reading of a drawing's digits from their logits, in reading order. A single one may be no digit. Several have
 * been found to be digits by another network, so each is read as its likeliest digit. The confidence is that all of them
 * are right, taken as independent.
 */
export function readEach(
  logits: readonly (readonly number[])[],
  places: readonly DigitPlace[],
  card: Calibration,
): Reading {
  const readings = logits.map((own, i) => readingOf(own, (places[i] as DigitPlace).box, card));
  const [first] = readings;
  if (readings.length === 1 && first !== undefined) return first;
  const digits = readings.flatMap((reading, i) =>
    reading.digits.map((digit) => ({ ...digit, line: (places[i] as DigitPlace).line })),
  );
  const confidence = digits.reduce((product, digit) => product * digit.confidence, 1);
  return { kind: 'digits', text: textOf(digits), confidence, digits };
}
