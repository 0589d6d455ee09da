import { expect, test } from 'vitest';
import { NOT_A_DIGIT, SEVERAL_DIGITS } from '../../../lib/reading/probabilities';
import { seededRandom } from '../../../training/augment/random';
import { beliefIn } from '../../../training/data/look-alikes';
import type { SignDrawing } from '../../../training/data/signs';
import { PICTURES_ALONE, sourcesOf } from '../../../training/loop/sources';
import { tinyRecipe, tinySet } from '../tiny';

const mixture = {
  ...{ drawnDigits: 50, drawnNumbers: 12, letters: 15, lookAlikes: 16 },
  ...{ styledDigits: 20, notDigits: 30, spoiltPictures: 40 },
};
const golden = tinySet();
const sign = (text: string, index: number): SignDrawing => ({
  ...{ label: NOT_A_DIGIT, sign: text, writer: `site/${index % 3}` },
  drawing: golden.drawings[index]?.drawing ?? [],
});
// Three people drew them, so that each has digits to make numbers of.
const drawings = golden.drawings.map((drawing, i) => ({ ...drawing, writer: i % 3 }));
const set = { ...golden, drawings, letters: ['A', 'k'].map(sign), lookAlikes: ['O', 'D', '-'].map(sign) };
const sources = sourcesOf(set, mixture, tinyRecipe.augment);
const beliefs = sources.map(({ count, write }) =>
  Array.from({ length: count }, (_, i) => write(i, seededRandom(1, i), new Float32Array(784), 0)),
);
const labelsOf = (source: number): number[] => (beliefs[source] ?? []).map(([first]) => first?.[0] ?? -1);

test('an epoch shows each picture, and of all else as many as the mixture says', () => {
  expect(sources.map(({ count }) => count)).toEqual([set.pictures.count, 50, 12, 15, 16, 20, 30, 40]);
});

test('digits carry their own class, numbers that of several digits, letters and what is made to be none that of none', () => {
  expect(labelsOf(0)).toEqual([...set.pictures.labels]);
  for (const source of [1, 5]) expect(labelsOf(source).every((label) => label >= 0 && label <= 9)).toBe(true);
  expect(new Set(labelsOf(2))).toEqual(new Set([SEVERAL_DIGITS]));
  for (const source of [3, 6]) expect(new Set(labelsOf(source))).toEqual(new Set([NOT_A_DIGIT]));
  expect(new Set(labelsOf(7))).toEqual(new Set([NOT_A_DIGIT, SEVERAL_DIGITS]));
});

test('what may look like a digit is believed to be that one in part', () => {
  const alike = new Set((beliefs[4] ?? []).map((belief) => JSON.stringify(belief)));
  expect(alike).toEqual(new Set(['O', 'D', '-'].map((text) => JSON.stringify(beliefIn(text)))));
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
  for (const { write } of sources.slice(1)) {
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
    expect(only?.write(index, seededRandom(index), out, 784)).toEqual([[set.pictures.labels[index], 1]]);
    const bytes = set.pictures.pixels.subarray(index * 784, (index + 1) * 784);
    expect(out.subarray(784, 2 * 784)).toEqual(Float32Array.from(bytes, (byte) => byte / 255));
    expect([...out.subarray(0, 784), ...out.subarray(2 * 784)].every((value) => value === -1)).toBe(true);
  }
});
