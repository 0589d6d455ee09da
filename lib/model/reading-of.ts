import type { DigitReading, Reading } from '../digit/reading';
import type { Box } from '../image/box';
import type { ModelCard } from './card';
import { probabilitiesOf } from './probabilities';

/** What one digit's ten logits say, calibrated and, where the network is too unsure, rejected as the card asks. */
export function readingOf(
  logits: readonly number[],
  box: Box,
  card: Pick<ModelCard, 'temperature' | 'rejectBelow'>,
): Reading {
  const probabilities = probabilitiesOf(logits, card.temperature);
  const confidence = Math.max(...probabilities);
  const text = String(probabilities.indexOf(confidence));
  const digit: DigitReading = { text, confidence, probabilities, box };
  return confidence < card.rejectBelow
    ? { kind: 'not-a-digit', text: '', confidence, digits: [digit] }
    : { kind: 'digits', text, confidence, digits: [digit] };
}
