import { exp } from '../geometry/exp';
/**
 * Calibrated probabilities of logits: their softmax at a temperature fitted on validation data (Guo et al., On
 * Calibration of Modern Neural Networks, 2017). They sum to 1.
 */
export function probabilitiesOf(logits: readonly number[], temperature: number): number[] {
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => exp((logit - highest) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * The probability, 0 to 1, that this is a digit. A network with more than ten outputs has learnt to tell. Without one, it is
 * the probability of the best guess (Hendrycks and Gimpel, A Baseline for Detecting Misclassified and
 * Out-of-Distribution Examples, 2017).
 */
export function digitProbability(logits: readonly number[], temperature: number): number {
  const probabilities = probabilitiesOf(logits, temperature);
  if (logits.length <= NOT_A_DIGIT) return Math.max(...probabilities);
  // Summed rather than subtracted from 1, where rounding would lose small values.
  return probabilities.slice(0, DIGITS).reduce((sum, probability) => sum + probability, 0);
}

/** The number of digits. A network's first ten outputs are the logits of 0 to 9, in order. */
export const DIGITS = 10;

/** The index of a network's eleventh output, if it has one: the logit of "not a digit". */
export const NOT_A_DIGIT = 10;

/** The index of its twelfth, if it has one: the logit of "several digits side by side". */
export const SEVERAL_DIGITS = 11;
