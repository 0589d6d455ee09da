import { log } from '../../geometry/exp';
import type { JointWeights } from '../../reading/finder-card';
import { DIGITS, NOT_A_DIGIT, probabilitiesOf } from '../../reading/probabilities';
import { OTHER } from '../finder/head';

/** No probability is less: a logarithm needs one. */
const LEAST = 1e-6;

/** What each weight is multiplied by, for each of the eleven logits: of the digits, and of being none. */
export function jointFeatures(own: readonly number[], found: readonly number[]): Record<keyof JointWeights, number>[] {
  const probabilities = probabilitiesOf(own, 1);
  const none = probabilities.slice(NOT_A_DIGIT).reduce((sum, probability) => sum + probability, 0);
  const nothing = { digit: 0, none: 0, found: 0, other: 0, bias: 0 };
  return [
    ...Array.from({ length: DIGITS }, (_, i) => ({
      ...nothing,
      digit: log(Math.max(LEAST, probabilities[i] as number)),
      found: found[i] as number,
    })),
    { ...nothing, none: log(Math.max(LEAST, none)), other: found[OTHER] as number, bias: 1 },
  ];
}

/** Eleven logits, of the digits and of being none, of both networks' logits of one place. */
export function jointLogits(own: readonly number[], found: readonly number[], weights: JointWeights): number[] {
  return jointFeatures(own, found).map(
    (feature) =>
      weights.digit * feature.digit +
      weights.none * feature.none +
      weights.found * feature.found +
      weights.other * feature.other +
      weights.bias * feature.bias,
  );
}
