/**
 * Calibrated probabilities of ten logits: their softmax at a temperature fitted on validation data (Guo et al., On
 * Calibration of Modern Neural Networks, 2017). They sum to 1.
 */
export function probabilitiesOf(logits: readonly number[], temperature: number): number[] {
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp((logit - highest) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
