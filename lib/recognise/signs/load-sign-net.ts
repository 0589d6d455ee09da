import { createBitReader } from '../../strokes/link/bits';
import type { SignLayer, SignNet, StoredLayer } from './sign-net';

/** Steps to either side of 0. */
export const STEPS = 127;

/** A network as it is stored, ready to tell. */
export const loadSignNet = ({ hidden, end }: Readonly<Record<'hidden' | 'end', StoredLayer>>): SignNet => [
  loaded(hidden),
  loaded(end),
];

function loaded({ scale, weights, bias }: StoredLayer): SignLayer {
  const bytes = createBitReader(weights);
  const values: number[] = [];
  while (!bytes.isAtEnd()) values.push((bytes.read(8) - STEPS) * scale);
  return { weights: Float32Array.from(values), bias: Float32Array.from(bias) };
}
