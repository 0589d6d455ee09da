import * as tf from '@tensorflow/tfjs-core';
import { ModelFormatError } from './model-format-error';

/**
 * What a LayersModel's model.json says of its weights: 32-bit floats, as they are or quantised.
 * @throws ModelFormatError
 */
export function parseManifest(modelJson: unknown): tf.io.WeightsManifestEntry[] {
  const groups = (modelJson as { weightsManifest?: unknown } | null)?.weightsManifest;
  const entries = Array.isArray(groups) ? groups.flatMap((group: { weights?: unknown } | null) => group?.weights) : [];
  if (entries.every(isEntry)) return entries;
  throw new ModelFormatError('The weights manifest of model.json does not say what the weights are.');
}

function isEntry(value: unknown): value is tf.io.WeightsManifestEntry {
  const { name, shape, dtype, quantization } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    Array.isArray(shape) &&
    shape.every((length) => Number.isInteger(length) && length > 0) &&
    dtype === 'float32' &&
    (quantization === undefined || (typeof quantization === 'object' && quantization !== null))
  );
}

/**
 * The weights by name, of the bytes of their files, one behind the other. The tensors are the caller's; a failure may
 * leave some, so call it in a `tf.tidy`.
 * @throws ModelFormatError
 */
export function decodeWeights(entries: tf.io.WeightsManifestEntry[], weights: ArrayBuffer): tf.NamedTensorMap {
  const expected = entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
  if (expected !== weights.byteLength) {
    throw new ModelFormatError(`The weights should be ${expected} bytes and are ${weights.byteLength}.`);
  }
  try {
    return tf.io.decodeWeights(weights, entries);
  } catch (cause) {
    throw new ModelFormatError('The weights cannot be decoded.', { cause });
  }
}

const BYTES: Readonly<Record<string, number>> = { float32: 4, float16: 2, uint16: 2, uint8: 1 };

function bytesOf({ shape, dtype, quantization }: tf.io.WeightsManifestEntry): number {
  const size = shape.reduce((product, length) => product * length, 1);
  return size * (BYTES[quantization?.dtype ?? dtype] ?? Number.NaN);
}
