import { createBitReader } from '../../strokes/link/bits';
import type { SignLayer, SignNet, StoredLayer } from './sign-net';
import { SIGN_WEIGHTS } from './sign-weights';

/** Steps to either side of 0. */
export const STEPS = 127;

let net: SignNet | undefined;

/** The network that tells signs from digits, as it ships. */
export function shippedSignNet(): SignNet {
  net ??= [loaded(SIGN_WEIGHTS.hidden), loaded(SIGN_WEIGHTS.end)];
  return net;
}

function loaded({ scale, weights, bias }: StoredLayer): SignLayer {
  const bytes = createBitReader(weights);
  const values: number[] = [];
  while (!bytes.isAtEnd()) values.push((bytes.read(8) - STEPS) * scale);
  return { weights: Float32Array.from(values), bias: Float32Array.from(bias) };
}
