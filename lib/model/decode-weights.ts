import * as tf from '@tensorflow/tfjs-core';
import { ModelFormatError } from './model-format-error';

/** What model.json says of one of its weights: 32-bit floats, as they are or in steps of `scale` from `min` on. */
export interface WeightsEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly quantization?: { readonly dtype: keyof typeof STEPS; readonly scale: number; readonly min: number };
}

/** Whole numbers that steps are counted in. */
const STEPS = { uint8: Uint8Array, uint16: Uint16Array } as const;

/**
 * What a LayersModel's model.json says of its weights.
 * @throws ModelFormatError
 */
export function parseManifest(modelJson: unknown): WeightsEntry[] {
  const groups = (modelJson as { weightsManifest?: unknown } | null)?.weightsManifest;
  const entries = Array.isArray(groups) ? groups.flatMap((group: { weights?: unknown } | null) => group?.weights) : [];
  if (entries.every(isEntry)) return entries;
  throw new ModelFormatError('The weights manifest of model.json does not say what the weights are.');
}

function isEntry(value: unknown): value is WeightsEntry {
  const { name, shape, dtype, quantization } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    Array.isArray(shape) &&
    shape.every((length) => Number.isInteger(length) && length > 0) &&
    dtype === 'float32' &&
    (quantization === undefined || isQuantization(quantization))
  );
}

function isQuantization(value: unknown): boolean {
  const { dtype, scale, min } = (value ?? {}) as Record<string, unknown>;
  return (dtype === 'uint8' || dtype === 'uint16') && Number.isFinite(scale) && Number.isFinite(min);
}

/**
 * The weights by name, of the bytes of their files, one behind the other. The tensors are the caller's; a failure may
 * leave some, so call it in a `tf.tidy`. Gives the very numbers of `tf.io.decodeWeights`, which would bring all that
 * saves and loads models elsewhere.
 * @throws ModelFormatError
 */
export function decodeWeights(entries: readonly WeightsEntry[], weights: ArrayBuffer): tf.NamedTensorMap {
  const expected = entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
  if (expected !== weights.byteLength) {
    throw new ModelFormatError(`The weights should be ${expected} bytes and are ${weights.byteLength}.`);
  }
  const tensors: tf.NamedTensorMap = {};
  let offset = 0;
  for (const entry of entries) {
    const end = offset + bytesOf(entry);
    tensors[entry.name] = tf.tensor(valuesOf(entry, weights.slice(offset, end)), [...entry.shape]);
    offset = end;
  }
  return tensors;
}

/** One of the weights, of the bytes that are its own. */
export function valuesOf({ quantization }: WeightsEntry, bytes: ArrayBuffer): Float32Array {
  if (quantization === undefined) return new Float32Array(bytes);
  const { dtype, scale, min } = quantization;
  return Float32Array.from(new STEPS[dtype](bytes), (steps) => steps * scale + min);
}

/** How many bytes one of the weights has in its file. */
export function bytesOf({ shape, quantization }: WeightsEntry): number {
  const size = shape.reduce((product, length) => product * length, 1);
  return size * (quantization ? STEPS[quantization.dtype] : Float32Array).BYTES_PER_ELEMENT;
}
