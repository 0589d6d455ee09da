import type { ModelCard } from '../../reading/card';
import { type DigitReading, type Reading, textOf } from '../../reading/reading';
import { readingOf } from '../../reading/reading-of';

/** Where a digit stands in its drawing, and on which line. */
export type DigitPlace = Pick<DigitReading, 'box' | 'line'>;

/**
 * What a network says of a drawing's digits, one or more, by their logits in reading order. One alone may be no digit;
 * of several, which another network has found to be digits, each is read as its likeliest, with the confidence that all
 * are right, taken as independent.
 */
export function readEach(
  logits: readonly (readonly number[])[],
  places: readonly DigitPlace[],
  card: Pick<ModelCard, 'temperature' | 'rejectBelow'>,
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
