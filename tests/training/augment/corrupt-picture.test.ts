import { expect, test } from 'vitest';
import { NOT_A_DIGIT, SEVERAL_DIGITS } from '../../../lib/reading/probabilities';
import { corruptPicture } from '../../../training/augment/corrupt-picture';
import { seededRandom } from '../../../training/augment/random';
import { tinyPictures } from '../tiny';

const pictures = tinyPictures();
const made = (seed: number) => corruptPicture(pictures, seededRandom(seed));
const corrupted = (seed: number) => made(seed).pixels;
const same = (a: Uint8Array, b: Uint8Array) => a.every((ink, i) => ink === b[i]);
const each = Array.from({ length: pictures.count }, (_, i) => pictures.pixels.subarray(i * 784, (i + 1) * 784));

test('the same randomness corrupts the same picture in the same way', () => {
  expect(corrupted(1)).toEqual(corrupted(1));
  expect(corrupted(1)).not.toEqual(corrupted(2));
});

test('nothing that comes out is a digit that went in, and all of it has ink', () => {
  for (let seed = 0; seed < 200; seed++) {
    const picture = corrupted(seed);
    expect(picture).toHaveLength(784);
    expect(Math.max(...picture)).toBeGreaterThan(100);
    expect(each.some((digit) => same(digit, picture))).toBe(false);
  }
});

test('some are a digit on its side, and that digit is a 3, which is none there', () => {
  const turned = each.map((digit) =>
    Uint8Array.from(digit, (_, i) => digit[(i % 28) * 28 + 27 - Math.floor(i / 28)] ?? 0),
  );
  const found = new Set<number>();
  for (let seed = 0; seed < 400; seed++) {
    const picture = corrupted(seed);
    turned.forEach((digit, i) => {
      if (same(digit, picture)) found.add(pictures.labels[i] as number);
    });
  }
  expect([...found]).toEqual([3]);
});

test('two digits side by side are several, all else is none', () => {
  const seeds = Array.from({ length: 400 }, (_, seed) => seed);
  const several = seeds.filter((seed) => made(seed).belief[0]?.[0] === SEVERAL_DIGITS);
  const none = seeds.filter((seed) => made(seed).belief[0]?.[0] === NOT_A_DIGIT);
  expect(several.length + none.length).toBe(400);
  const inkAt = (seed: number, columns: readonly [number, number]): number =>
    corrupted(seed).reduce((sum, ink, i) => (i % 28 >= columns[0] && i % 28 < columns[1] ? sum + ink : sum), 0);
  for (const seed of several) {
    for (const half of [[0, 14] as const, [14, 28] as const]) expect(inkAt(seed, half)).toBeGreaterThan(0);
  }
  expect(several.length).toBeGreaterThan(50);
});
