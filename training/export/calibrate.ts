import { DIGITS, probabilitiesOf } from '../../lib/reading/probabilities';

/** Where temperatures are looked for, and how closely: beyond, a network is broken rather than over-confident. */
const COLDEST = 0.1;
const HOTTEST = 10;
const STEPS = 60;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature at which the mean negative log-likelihood of `labels`, digits 0 to 9, among the ten digits is least
 * (Guo et al., 2017), by golden-section search over its logarithm: the loss has one valley.
 */
export function fitTemperature(logits: readonly (readonly number[])[], labels: ArrayLike<number>): number {
  const loss = (logTemperature: number): number => {
    const temperature = Math.exp(logTemperature);
    return logits.reduce((sum, own, i) => {
      const probability = probabilitiesOf(own.slice(0, DIGITS), temperature)[labels[i] as number] as number;
      return sum - Math.log(Math.max(probability, Number.MIN_VALUE));
    }, 0);
  };
  let [low, high] = [Math.log(COLDEST), Math.log(HOTTEST)];
  for (let i = 0; i < STEPS; i++) {
    const third = high - GOLDEN * (high - low);
    const twoThirds = low + GOLDEN * (high - low);
    if (loss(third) < loss(twoThirds)) high = twoThirds;
    else low = third;
  }
  return Math.exp((low + high) / 2);
}

/** The confidence below which the given ratio of digits lies: what would be rejected of them by it. */
export function rejectionThreshold(confidences: readonly number[], ratio: number): number {
  const ordered = [...confidences].sort((a, b) => a - b);
  return ordered[Math.floor(ratio * ordered.length)] ?? 0;
}
