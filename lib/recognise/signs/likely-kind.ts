import { log } from '../../geometry/exp';
import { SIGNS, type SignText } from '../../reading/signs';
import type { LikelySign } from '../../strokes/segment/segmentation';
import { shippedSignNet } from './shipped-sign-net';
import { featureCount, type Mark, type Neighbour, signFeatures } from './sign-features';
import { kindsOf } from './sign-net';

/** From this probability on, ink may be a sign in place of a digit. */
const SIGN = 0.3;
/** Limit of log odds, so that no sign decides alone. */
const SUREST = 5;

/** What ink is among digits. */
export interface LikelyKind {
  /** The sign that it is, if it may well be one. */
  readonly sign?: LikelySign;
  /** The probability, 0 to 1, that it is a digit, whole and alone. */
  readonly whole?: number;
}

/**
 * The probability of each of KINDS; `tall` is what is as high as a digit on its line. `undefined` where a network answers
 * otherwise than digit-net.
 */
export function likelyKinds(mark: Mark, tall: readonly Neighbour[]): number[] | undefined {
  const net = shippedSignNet();
  if (featureCount(mark) * net[0].bias.length !== net[0].weights.length) return undefined;
  return kindsOf(net, signFeatures(mark, tall));
}

/** What ink of these probabilities is, where the expected signs are `times` as likely. */
export function likelyKind(kinds: readonly number[], expected: readonly SignText[], times: number): LikelyKind {
  const weights = kinds.map((kind, i) => (expected.some((sign) => sign === SIGNS[i - 1]) ? times * kind : kind));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const highest = Math.max(...weights);
  const at = weights.indexOf(highest);
  const text = SIGNS[at - 1];
  const [whole = 1] = weights;
  const probability = highest / sum;
  if (text === undefined || probability < SIGN) return { whole: whole / sum };
  const odds = Math.min(SUREST, log((kinds[at] as number) / (kinds[0] as number)));
  return { whole: whole / sum, sign: { text, probability, odds } };
}
