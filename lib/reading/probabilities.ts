import { DIGITS, NOT_A_DIGIT } from './outputs';

/**
 * Calibrated probabilities of logits: their softmax at a temperature fitted on validation data (Guo et al., On
 * Calibration of Modern Neural Networks, 2017). They sum to 1.
 */
export function probabilitiesOf(logits: readonly number[], temperature: number): number[] {
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp((logit - highest) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * How probable it is, 0 to 1, that there is a digit at all. A network with an eleventh output has learnt to tell; of one
 * without, it is the probability of its best guess (Hendrycks and Gimpel, A Baseline for Detecting Misclassified and
 * Out-of-Distribution Examples, 2017).
 */
export function digitProbability(logits: readonly number[], temperature: number): number {
  const probabilities = probabilitiesOf(logits, temperature);
  if (logits.length <= NOT_A_DIGIT) return Math.max(...probabilities);
  // Summed, not taken from 1: what is left beside a certainty would be rounded away.
  return probabilities.slice(0, DIGITS).reduce((sum, probability) => sum + probability, 0);
}
