import { expect, test } from 'vitest';
import { NOT_A_DIGIT } from '../../../lib/reading/probabilities';
import { seededRandom } from '../../../training/augment/random';
import { PICTURES_ALONE, sourcesOf } from '../../../training/loop/sources';
import { tinyRecipe, tinySet } from '../tiny';

const mixture = { drawingRepeats: 2, styledDigits: 20, notDigits: 30, spoiltPictures: 40 };
const set = tinySet();
const sources = sourcesOf(set, mixture, tinyRecipe.augment);

test('an epoch shows pictures, drawings, styled digits, non-digits and corrupted pictures, as many as the mixture says', () => {
  expect(sources.map(({ count }) => count)).toEqual([set.pictures.count, 2 * set.drawings.length, 20, 30, 40]);
});

test('digits carry their own class, and what is made to be none the eleventh', () => {
  const out = new Float32Array(784);
  const classes = sources.map(({ count, write }) =>
    Array.from({ length: count }, (_, i) => write(i, seededRandom(1, i), out, 0)),
  );
  expect(classes[0]).toEqual([...set.pictures.labels]);
  expect(classes[1]).toEqual([...set.drawings, ...set.drawings].map(({ label }) => label));
  expect(classes[2]?.every((label) => label >= 0 && label <= 9)).toBe(true);
  expect([...(classes[3] ?? []), ...(classes[4] ?? [])].every((label) => label === NOT_A_DIGIT)).toBe(true);
});

test('every sample leaves ink between 0 and 1, where it is told to', () => {
  for (const { write } of sources) {
    const out = new Float32Array(3 * 784).fill(-1);
    write(5, seededRandom(7), out, 784);
    const ink = out.subarray(784, 2 * 784);
    expect(ink.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(Math.max(...ink)).toBeGreaterThan(0.5);
    expect(out.subarray(0, 784).every((value) => value === -1)).toBe(true);
    expect(out.subarray(2 * 784).every((value) => value === -1)).toBe(true);
  }
});

test('a synthetic sample comes again from the same randomness, and differs with another', () => {
  for (const { write } of sources.slice(2)) {
    const make = (seed: number) => {
      const out = new Float32Array(784);
      write(0, seededRandom(seed), out, 0);
      return out;
    };
    expect(make(1)).toEqual(make(1));
    expect(make(1)).not.toEqual(make(2));
  }
});

test('without augmentation there are the pictures alone, each as it is, whatever the randomness', () => {
  const [only, ...others] = sourcesOf(set, PICTURES_ALONE);
  expect(others).toEqual([]);
  expect(only?.count).toBe(set.pictures.count);
  for (const index of [0, 17, set.pictures.count - 1]) {
    const out = new Float32Array(3 * 784).fill(-1);
    expect(only?.write(index, seededRandom(index), out, 784)).toBe(set.pictures.labels[index]);
    const bytes = set.pictures.pixels.subarray(index * 784, (index + 1) * 784);
    expect(out.subarray(784, 2 * 784)).toEqual(Float32Array.from(bytes, (byte) => byte / 255));
    expect([...out.subarray(0, 784), ...out.subarray(2 * 784)].every((value) => value === -1)).toBe(true);
  }
});
