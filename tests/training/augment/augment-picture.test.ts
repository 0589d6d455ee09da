import { expect, test } from 'vitest';
import { augmentPicture } from '../../../training/augment/augment-picture';
import { seededRandom } from '../../../training/augment/random';
import { AUGMENT } from '../../../training/augment/settings';
import { goldenPicture } from '../tiny';

const still = {
  rotation: 0,
  slant: 0,
  stretch: 0,
  elasticity: 0,
  shift: 0,
  sharp: 0,
  thickness: 0,
  reweigh: [-0.6, 0.8] as const,
};
const ink = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);

function augmented(pixels: Uint8Array, seed: number, settings = AUGMENT.pictures): Float32Array {
  const out = new Float32Array(784);
  augmentPicture(pixels, settings, seededRandom(seed), out, 0);
  return out;
}

test('values stay between 0 and 1, and the ink of a digit is kept', () => {
  for (let index = 0; index < 60; index += 3) {
    const { data } = goldenPicture(index);
    for (let seed = 0; seed < 10; seed++) {
      const out = augmented(data, seed);
      expect(out.every((value) => value >= 0 && value <= 1)).toBe(true);
      const kept = ink(out) / (ink(data) / 255);
      expect(kept).toBeGreaterThan(0.35);
      expect(kept).toBeLessThan(2.2);
    }
  }
});

test('with nothing to vary the picture comes back as it was', () => {
  const { data } = goldenPicture(7);
  expect(augmented(data, 1, still)).toEqual(Float32Array.from(data, (byte) => byte / 255));
});

test('the same seed gives the same picture, another another', () => {
  const { data } = goldenPicture(12);
  expect(augmented(data, 1)).toEqual(augmented(data, 1));
  expect(augmented(data, 2)).not.toEqual(augmented(data, 1));
});

test('strokes become thicker or thinner, as often as the settings say', () => {
  const { data } = goldenPicture(12);
  const inks = Array.from({ length: 40 }, (_, seed) => ink(augmented(data, seed, { ...still, thickness: 1 })));
  const before = ink(data) / 255;
  expect(inks.some((own) => own > 1.1 * before)).toBe(true);
  expect(inks.some((own) => own < 0.9 * before)).toBe(true);
});

test('only its own 784 values of a batch are written', () => {
  const out = new Float32Array(3 * 784).fill(-1);
  augmentPicture(goldenPicture(3).data, AUGMENT.pictures, seededRandom(1), out, 784);
  expect(out.subarray(0, 784).every((value) => value === -1)).toBe(true);
  expect(out.subarray(784, 1568).every((value) => value >= 0)).toBe(true);
  expect(out.subarray(1568).every((value) => value === -1)).toBe(true);
});

test('some pictures are only moved, by whole pixels, and stay as sharp as they were', () => {
  const { data } = goldenPicture(20);
  const sharp = augmented(data, 3, { ...AUGMENT.pictures, sharp: 1, thickness: 0 });
  const values = new Set(Array.from(data, (byte) => byte / 255).map(Math.fround));
  expect([...sharp].every((value) => values.has(value))).toBe(true);
});
