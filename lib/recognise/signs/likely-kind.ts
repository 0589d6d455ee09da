import { SIGNS } from '../../reading/signs';
import type { LikelySign } from '../../strokes/segment/segmentation';
import { shippedSignNet } from './shipped-sign-net';
import { featureCount, type Mark, type Neighbour, signFeatures } from './sign-features';
import { kindsOf } from './sign-net';

/** From this probability on, ink is a sign and no digit. */
const SIGN = 0.5;

/** What ink is among digits. */
export interface LikelyKind {
  /** The sign that it is, if it is likelier one than all else. */
  readonly sign?: LikelySign;
  /** The probability, 0 to 1, that it is a digit, whole and alone. */
  readonly whole?: number;
}

/**
 * What this ink is; `tall` is what is as high as a digit on its line. Where a network has other outputs than digit-net's,
 * nothing is known.
 */
export function likelyKind(mark: Mark, tall: readonly Neighbour[]): LikelyKind {
  const net = shippedSignNet();
  if (featureCount(mark.logits.length) * net[0].bias.length !== net[0].weights.length) return {};
  const kinds = kindsOf(net, signFeatures(mark, tall));
  const [whole = 1] = kinds;
  const probability = Math.max(...kinds);
  const text = SIGNS[kinds.indexOf(probability) - 1];
  return text !== undefined && probability >= SIGN ? { whole, sign: { text, probability } } : { whole };
}
