import { NOT_A_DIGIT } from '../../lib/reading/probabilities';
import { seededRandom } from '../augment/random';
import type { PenDrawing } from '../data/pen-digits';
import { syntheticNotDigit } from './not-digit';

const COUNT = 2000;
/** A stream of its own: training's begin with the run's seed and an epoch. */
const SEED = 2_000_000;

/** Non-digits to validate with, always the same, the spoilt digits among them by writers that training never saw. */
export function syntheticNotDigits(digits: readonly PenDrawing[]): PenDrawing[] {
  return Array.from({ length: COUNT }, (_, i) => ({
    ...{ label: NOT_A_DIGIT, writer: 0 },
    drawing: syntheticNotDigit(seededRandom(SEED, i), digits),
  }));
}
