import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { decodeWeights, parseManifest } from '../../../lib/model/decode-weights';
import { ModelFormatError } from '../../../lib/model/model-format-error';
import { startBackend } from '../../../training/network/backend';
import { shippedModel } from './shipped-model';

beforeAll(startBackend);

/** The values of each weight, by its name. */
const valuesOf = (decode: () => tf.NamedTensorMap): Record<string, number[]> =>
  Object.fromEntries(Object.entries(decode()).map(([name, tensor]) => [name, Array.from(tensor.dataSync())]));

const manifestOf = (weights: readonly unknown[]) => ({ weightsManifest: [{ paths: ['weights.bin'], weights }] });

test('the shipped weights are to the last bit what TensorFlow.js decodes of them', () => {
  const { modelJson, weights } = shippedModel();
  const entries = parseManifest(modelJson);
  const expected = valuesOf(() => tf.io.decodeWeights(weights, entries as tf.io.WeightsManifestEntry[]));
  expect(Object.keys(expected).length).toBeGreaterThan(10);
  expect(valuesOf(() => decodeWeights(entries, weights))).toEqual(expected);
});

test('weights in steps of 16 bits are what TensorFlow.js decodes of them as well', () => {
  const quantization = { dtype: 'uint16', scale: 0.000123, min: -1.7, original_dtype: 'float32' };
  const entries = parseManifest(manifestOf([{ name: 'a', shape: [2, 3], dtype: 'float32', quantization }]));
  const weights = Uint16Array.of(0, 1, 2, 999, 40_000, 65_535).buffer;
  const expected = valuesOf(() => tf.io.decodeWeights(weights, entries as tf.io.WeightsManifestEntry[]));
  expect(valuesOf(() => decodeWeights(entries, weights))).toEqual(expected);
});

test.each([
  ['of another type', { dtype: 'int32' }],
  ['in steps of no known type', { quantization: { dtype: 'int8', scale: 1, min: 0 } }],
  ['in half floats', { quantization: { dtype: 'float16' } }],
  ['in steps of no size', { quantization: { dtype: 'uint8', scale: null, min: 0 } }],
  ['in steps that start nowhere', { quantization: { dtype: 'uint8', scale: 1 } }],
  ['of a shape without end', { shape: [Number.POSITIVE_INFINITY] }],
])('weights %s are refused', (_what, change) => {
  const entry = { name: 'a', shape: [1], dtype: 'float32', ...change };
  expect(() => parseManifest(manifestOf([entry]))).toThrow(ModelFormatError);
});
