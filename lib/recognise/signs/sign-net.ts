import { probabilitiesOf } from '../../reading/probabilities';
import { SIGNS } from '../../reading/signs';

/** What ink among digits may be, in this order: a digit, one of SIGNS, or none of them. */
export const KINDS = ['digit', ...SIGNS, 'none'] as const;

/** A layer: `weights[input * outputs + output]`. */
export interface SignLayer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** A rectified layer, and the logits of KINDS behind it. */
export type SignNet = readonly [hidden: SignLayer, end: SignLayer];

/** A layer's weights as bytes in base64url, counted from −127 on, in steps of `scale`. */
export interface StoredLayer {
  readonly scale: number;
  readonly weights: string;
  readonly bias: readonly number[];
}

/** The probability of each of KINDS. */
export function kindsOf([hidden, end]: SignNet, features: readonly number[]): number[] {
  const inner = through(hidden, features).map((value) => Math.max(0, value));
  return probabilitiesOf(through(end, inner), 1);
}

export function through({ weights, bias }: SignLayer, inputs: readonly number[]): number[] {
  const sums = Array.from(bias);
  for (const [i, value] of inputs.entries()) {
    if (value === 0) continue;
    for (let j = 0; j < sums.length; j++)
      sums[j] = (sums[j] as number) + value * (weights[i * sums.length + j] as number);
  }
  return sums;
}
