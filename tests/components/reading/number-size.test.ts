import { expect, test } from 'vitest';
import { numberSize } from '../../../components/reading/number-size';

/** The size of the figures in pixels, reckoned as a browser does, in a place of this width and height. */
function sizeIn(width: number, height: number, lengths: readonly number[]): number {
  const expression = numberSize(lengths.map((length) => [length]))
    .replaceAll(/([\d.]+)cqw/g, (_, share: string) => String((Number(share) * width) / 100))
    .replaceAll(/([\d.]+)cqh/g, (_, share: string) => String((Number(share) * height) / 100));
  return new Function('min', 'max', `return ${expression}`)(Math.min, Math.max);
}

/** Whether lines of so many figures of a size, each as wide as 0.65 of it and 1.1 high, fit when broken into rows. */
function fits(width: number, height: number, lengths: readonly number[], size: number): boolean {
  const columns = Math.floor(width / (size * 0.65) + 1e-6);
  const rows = lengths.reduce((sum, length) => sum + Math.ceil(length / columns), 0);
  return columns > 0 && rows * size * 1.1 <= height + 1e-6;
}

test.each([[[2]], [[6]], [[13]], [[40]], [[4, 4, 2]], [[12, 3]], [[1, 1, 1, 1, 1]]])(
  'lines of %j digits fit the places that phones, tablets and desks have',
  (lengths) => {
    for (const [width, height] of [
      [328, 64],
      [268, 110],
      [384, 170],
    ] as const) {
      const size = sizeIn(width, height, lengths);
      expect(fits(width, height, lengths, size)).toBe(true);
      // Where it could be a fifth larger in a row as long as now, it would not be as large as it fits.
      expect(fits(width, height, lengths, size * 1.35)).toBe(false);
    }
  },
);

test('a number is broken where its figures gain by it, and not where they hardly do', () => {
  const rowsOf = (length: number) => Math.ceil(length / Math.floor(384 / (sizeIn(384, 170, [length]) * 0.65) + 1e-6));
  expect([4, 8, 13, 40].map(rowsOf)).toEqual([1, 1, 2, 3]);
});

test('more digits are never larger', () => {
  const sizes = Array.from({ length: 40 }, (_, i) => sizeIn(328, 64, [i + 1]));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test('a number in groups is broken between them, and is smaller for its spaces', () => {
  const sizeOf = (groups: readonly number[]): string => numberSize([groups]);
  expect(sizeOf([3, 3, 3])).toContain(`${Math.floor(10_000 / ((10 * 0.65) / 1)) / 100}cqw`);
  // Two rows hold two groups in the first: seven figures wide.
  expect(sizeOf([3, 3, 3])).toContain(`${Math.floor(10_000 / ((7 * 0.65) / 0.9)) / 100}cqw`);
  expect(sizeOf([9])).toContain(`${Math.floor(10_000 / ((5 * 0.65) / 0.9)) / 100}cqw`);
});
