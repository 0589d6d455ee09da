import type { Box } from '../geometry/box';
import type { Calibration } from './card';
import { DIGITS, digitProbability, probabilitiesOf } from './probabilities';
import type { DigitReading, Reading } from './reading';

/**
 * Reads the logits of one digit: ten calibrated probabilities, and whether it is a digit. These are separate questions: a
 * scrawl between a 4 and a 9 is a digit, however unsure its reading.
 */
export function readingOf(logits: readonly number[], box: Box, { temperature, rejectBelow }: Calibration): Reading {
  const probabilities = probabilitiesOf(logits.slice(0, DIGITS), temperature);
  const confidence = Math.max(...probabilities);
  const text = String(probabilities.indexOf(confidence));
  const digit: DigitReading = { text, confidence, probabilities, box, line: 0 };
  return digitProbability(logits, temperature) < rejectBelow
    ? { kind: 'not-a-digit', text: '', confidence, digits: [digit] }
    : { kind: 'digits', text, confidence, digits: [digit] };
}
