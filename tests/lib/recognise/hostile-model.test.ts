import { createHash } from 'node:crypto';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ModelFormatError } from '../../../lib/model/model-format-error';
import { loadNetwork } from '../../../lib/model/network';
import { fetchModel } from '../../../lib/worker/thread/fetch-model';
import { ModelBrokenError } from '../../../lib/worker/thread/model-errors';
import { startBackend } from '../../../training/network/backend';
import { fuzzed } from '../../fuzz';
import { smallModel } from './small-model';

type Files = Readonly<Record<string, Uint8Array>>;

const { modelJson, weights } = smallModel();
const bytesOf = (json: unknown): Uint8Array => Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The small model's files, with a card for them. */
function filesOf(model: Uint8Array, bin: Uint8Array): Files {
  const hashes = { 'model.json': sha256(model), 'weights.bin': sha256(bin) };
  const card = { id: 'small', temperature: 1, rejectBelow: 0.5, sha256: hashes };
  return { 'card.json': bytesOf(card), 'model.json': model, 'weights.bin': bin };
}
const whole = filesOf(bytesOf(modelJson), new Uint8Array(weights));

let served: Files;

beforeAll(startBackend);
beforeEach(() => {
  served = whole;
  vi.stubGlobal('fetch', async (url: URL) => {
    const file = served[url.pathname.slice(1)];
    return file ? new Response(Uint8Array.from(file)) : new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const fetched = () => fetchModel('https://digits.example/');

/** Whether the network loads; anything but an error with words of its own fails the test. */
async function loads(): Promise<boolean> {
  const tensors = tf.memory().numTensors;
  try {
    const { files } = await fetched();
    loadNetwork(files).dispose();
    return true;
  } catch (error) {
    if (!(error instanceof ModelBrokenError || error instanceof ModelFormatError)) throw error;
    return false;
  } finally {
    expect(tf.memory().numTensors).toBe(tensors);
  }
}

/** Bytes cut off, or with some bits turned round. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const bits = fc.array(fc.nat(8 * bytes.length - 1), { minLength: 1, maxLength: 8 });
  return fc.oneof(
    fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length)),
    bits.map((places) => {
      const own = Uint8Array.from(bytes);
      for (const bit of new Set(places)) own[bit >> 3] = (own[bit >> 3] as number) ^ (1 << (bit & 7));
      return own;
    }),
  );
};

/** Every place in a JSON value, as the keys that lead there. */
const placesIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];

/** JSON that somebody chose to do harm: any value, huge and odd ones too, in any place. */
function hostile(json: unknown): fc.Arbitrary<Uint8Array> {
  const odd = ['', '__proto__', 'constructor', 'same', 'linear', 'softmax', 'Dense', 'Flatten', 'uint8', 'uint16'];
  const numbers = [0, -1, -0, 0.5, 1, 2, 28, 784, 2 ** 31, 2 ** 32 + 1, 1e9, 1e300, 1e308];
  const value = fc.oneof(
    fc.constantFrom<unknown>(...odd, ...numbers, null, [], {}, [1e9, 1e9], [1e300, 1e300], Array(999).fill(2)),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const change = fc.tuple(fc.constantFrom(...placesIn(json)), value);
  const changed = fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const own = structuredClone({ json });
    for (const [path, replacement] of changes) {
      const keys = ['json', ...path];
      const holder = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], own);
      if (typeof holder === 'object' && holder !== null)
        Object.assign(holder, { [keys.at(-1) as string]: replacement });
    }
    return bytesOf(own.json);
  });
  return fc.oneof({ weight: 8, arbitrary: changed }, fc.json().map(bytesOf), fc.string().map(bytesOf));
}

const check = (runs: number, arbitrary: fc.Arbitrary<Files>, property: () => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (files) => {
      served = files;
      await property();
    }),
    { numRuns: fuzzed(runs), seed: 1 },
  );

test('the small model loads as it is', async () => {
  expect(await loads()).toBe(true);
});

test('a file that was altered or cut off is refused, whatever was done to it', async () => {
  const altered = fc
    .constantFrom('model.json', 'weights.bin')
    .chain((name) => damaged(whole[name] as Uint8Array).map((bytes): Files => ({ ...whole, [name]: bytes })));
  await check(6_000, altered, () => expect(fetched()).rejects.toThrow(ModelBrokenError));
});

test('whatever stands in card.json, the model is fetched or refused by name', async () => {
  const card = JSON.parse(Buffer.from(whole['card.json'] as Uint8Array).toString()) as unknown;
  const cards = fc.oneof(damaged(whole['card.json'] as Uint8Array), hostile(card));
  const outcomes = new Set<boolean>();
  await check(
    7_000,
    cards.map((bytes) => ({ ...whole, 'card.json': bytes })),
    async () => void outcomes.add(await fetched().then(() => true, refusedByName)),
  );
  expect(outcomes).toEqual(new Set([true, false]));
});

function refusedByName(error: unknown): false {
  expect(error).toBeInstanceOf(ModelBrokenError);
  return false;
}

describe('where its card was written for it', () => {
  test('whatever stands in model.json, the network loads or is refused by name', async () => {
    const models = fc.oneof(
      { weight: 1, arbitrary: damaged(whole['model.json'] as Uint8Array) },
      { weight: 4, arbitrary: hostile(modelJson) },
    );
    const outcomes = new Set<boolean>();
    await check(
      6_000,
      models.map((bytes) => filesOf(bytes, new Uint8Array(weights))),
      async () => void outcomes.add(await loads()),
    );
    expect(outcomes).toEqual(new Set([true, false]));
  });

  test('whatever the weights are, the network loads or is refused by name', async () => {
    const any = damaged(new Uint8Array(weights)).map((bytes) => filesOf(bytes, new Uint8Array(weights)));
    const own = damaged(new Uint8Array(weights)).map((bytes) => filesOf(bytesOf(modelJson), bytes));
    const outcomes = new Set<boolean>();
    await check(2_000, fc.oneof(own, any), async () => void outcomes.add(await loads()));
    expect(outcomes).toEqual(new Set([true, false]));
  });
});

test('a model that sends the browser after huge weights is refused before they are made room for', async () => {
  const huge = structuredClone(modelJson);
  for (const entry of huge.weightsManifest[0]?.weights ?? []) Object.assign(entry, { shape: [1e9, 1e9] });
  served = filesOf(bytesOf(huge), new Uint8Array(weights));
  expect(await loads()).toBe(false);
});
