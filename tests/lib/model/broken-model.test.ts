import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ModelFormatError } from '../../../lib/model/model-format-error';
import { loadNetwork } from '../../../lib/model/network';
import { startBackend } from '../../../training/network/backend';
import { type ModelJson, shippedModel } from './shipped-model';

beforeAll(startBackend);

const { modelJson: whole, weights } = shippedModel();

/** The shipped model.json with something changed. */
function changed(change: (json: ModelJson) => void): ModelJson {
  const json = structuredClone(whole);
  change(json);
  return json;
}
const layersOf = (json: ModelJson) => json.modelTopology.model_config.config.layers;
const weightsOf = (json: ModelJson) => json.weightsManifest.flatMap((group) => group.weights);
const lastWeight = (json: ModelJson) => weightsOf(json).at(-1) as { name: string; shape: number[] };

/** With `more` zeros behind. */
function longer(bytes: ArrayBuffer, more: number): ArrayBuffer {
  const all = new Uint8Array(bytes.byteLength + more);
  all.set(new Uint8Array(bytes));
  return all.buffer;
}

test.each([
  ['weights cut by one byte', whole, weights.slice(0, -1)],
  ['weights cut in half', whole, weights.slice(0, weights.byteLength / 2)],
  ['no weights', whole, new ArrayBuffer(0)],
  ['weights with a byte too many', whole, longer(weights, 1)],
  ['weights that are not numbers', whole, new Uint8Array(weights.byteLength).fill(255).buffer],
  ['JSON null', null, weights],
  ['JSON text', 'model', weights],
  ['an empty object', {}, weights],
  ['another kind of JSON', { card: whole }, weights],
  ['no manifest', changed((json) => Reflect.deleteProperty(json, 'weightsManifest')), weights],
  ['a manifest of nothing', { ...whole, weightsManifest: [null] }, weights],
  ['a weight without a shape', changed((json) => Reflect.deleteProperty(lastWeight(json), 'shape')), weights],
  ['a weight of another name', changed((json) => Object.assign(lastWeight(json), { name: 'other/bias' })), weights],
  ['a convolution left out', changed((json) => void layersOf(json).splice(4, 1)), weights],
  ['the flattening left out', changed((json) => void layersOf(json).splice(-2, 1)), weights],
  ['the last layer left out', changed((json) => void layersOf(json).pop()), weights],
  ['a window as large as the picture', changed((json) => widen(json, 28)), weights],
  ['a window larger than the picture', changed((json) => widen(json, 1e9)), weights],
])('%s: refused as a damaged model, and no tensor is left behind', (_what, modelJson, bytes) => {
  const before = tf.memory().numTensors;
  expect(() => loadNetwork({ modelJson, weights: bytes })).toThrow(ModelFormatError);
  expect(tf.memory().numTensors).toBe(before);
});

function widen(json: ModelJson, size: number): void {
  const pool = layersOf(json).find(({ class_name }) => class_name === 'MaxPooling2D');
  Object.assign(pool?.config ?? {}, { pool_size: [size, size], strides: [size, size] });
}

/** Every place in a JSON value, as the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** The value with what stands at a place replaced, or taken out where the replacement is undefined. */
function replacedAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  const inner = replacedAt(copy[key], rest, replacement);
  if (inner === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = inner;
  return copy;
}

test('whatever is changed in model.json, it loads or is refused as damaged, and no tensor is left behind', () => {
  const place = fc.constantFrom(...placesIn(whole));
  const replacement = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      '',
      'same',
      'linear',
      'Dense',
      'Flatten',
      'uint8',
      [],
      {},
      [1, 1],
      0,
      1,
      2,
      28,
      -1,
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const before = tf.memory().numTensors;
  const mutations = fc.array(fc.tuple(place, replacement), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(mutations, (changes) => {
      const modelJson = changes.reduce<unknown>((json, [path, value]) => {
        try {
          return replacedAt(json, path, value);
        } catch {
          return json;
        }
      }, whole);
      try {
        loadNetwork({ modelJson, weights }).dispose();
      } catch (error) {
        expect(error).toBeInstanceOf(ModelFormatError);
      }
      expect(tf.memory().numTensors).toBe(before);
    }),
    { numRuns: 500, seed: 1 },
  );
  // The backend itself has survived too.
  expect(() => loadNetwork({ modelJson: whole, weights }).dispose()).not.toThrow();
});
