import * as tf from '@tensorflow/tfjs-core';
import { ModelFormatError } from './model-format-error';

/**
 * A LayersModel's weights by name, from its model.json's manifest and the bytes of its files, one behind the other.
 * The tensors are the caller's; a failure may leave some, so call it in a `tf.tidy`.
 * @throws ModelFormatError
 */
export function decodeWeights(modelJson: unknown, weights: ArrayBuffer): tf.NamedTensorMap {
  const entries = manifestOf(modelJson);
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

function manifestOf(modelJson: unknown): tf.io.WeightsManifestEntry[] {
  const groups = (modelJson as { weightsManifest?: unknown } | null)?.weightsManifest;
  const entries = Array.isArray(groups) ? groups.flatMap((group: { weights?: unknown } | null) => group?.weights) : [];
  if (entries.every(isEntry)) return entries;
  throw new ModelFormatError('The weights manifest of model.json does not say what the weights are.');
}

function isEntry(value: unknown): value is tf.io.WeightsManifestEntry {
  const { name, shape, quantization } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    Array.isArray(shape) &&
    shape.every((length) => Number.isInteger(length) && length > 0) &&
    (quantization === undefined || (typeof quantization === 'object' && quantization !== null))
  );
}

const BYTES: Readonly<Record<string, number>> = { float32: 4, int32: 4, float16: 2, uint16: 2, uint8: 1, bool: 1 };

function bytesOf({ shape, dtype, quantization }: tf.io.WeightsManifestEntry): number {
  const size = shape.reduce((product, length) => product * length, 1);
  return size * (BYTES[quantization?.dtype ?? dtype] ?? Number.NaN);
}
