import { expect, test } from 'vitest';
import { corruptPicture } from '../../../training/augment/corrupt-picture';
import { seededRandom } from '../../../training/augment/random';
import { tinyPictures } from '../tiny';

const pictures = tinyPictures();
const corrupted = (seed: number) => corruptPicture(pictures, seededRandom(seed));
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
