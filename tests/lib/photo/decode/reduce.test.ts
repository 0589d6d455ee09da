import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReducer, MOST_PIXELS, MOST_READABLE, reductionOf } from '../../../../lib/photo/decode/reduce';

test('a picture that is small enough stays as it is', () => {
  expect(reductionOf(1, 1)).toBe(1);
  expect(reductionOf(2000, 1000)).toBe(1);
  expect(reductionOf(2000, 1001)).toBe(2);
  const pixels = Uint8Array.from({ length: 2 * 3 * 4 }, (_, i) => i * 10);
  const reducer = createReducer(2, 3, 1);
  reducer.add(pixels.subarray(0, 16));
  reducer.add(pixels.subarray(16));
  expect(reducer.picture()).toEqual({ width: 2, height: 3, data: Uint8ClampedArray.from(pixels) });
});

test.each([
  ['12-megapixel photograph', 4000, 3000, 3],
  ['108-megapixel photograph', 12_000, 9000, 8],
  ['screenshot', 2560, 1440, 2],
])('a %s is shrunk by a whole factor', (_what, width, height, factor) => {
  expect(reductionOf(width, height)).toBe(factor);
});

test('whatever can be read is shrunk to two million pixels, and to no less than a quarter of them, strips aside', () => {
  const side = fc.integer({ min: 1, max: MOST_READABLE });
  fc.assert(
    fc.property(side, side, (width, other) => {
      const height = Math.max(1, Math.min(other, Math.floor(MOST_READABLE / width)));
      const factor = reductionOf(width, height);
      const [columns, rows] = [width, height].map((length) => Math.max(1, Math.floor(length / factor))) as [
        number,
        number,
      ];
      expect(columns * rows).toBeLessThanOrEqual(MOST_PIXELS);
      if (factor > 1 && Math.min(columns, rows) > 8) expect(columns * rows).toBeGreaterThan(MOST_PIXELS / 4);
    }),
    { seed: 1 },
  );
});

test('each pixel is the mean of those it stands for, channel by channel, and the rest at the edges falls away', () => {
  // 5×3 pixels: what is left at the right and at the bottom is white.
  const white = [255, 255, 255, 255];
  const rows = [
    [[0, 10, 255, 255], [4, 20, 255, 255], [100, 0, 0, 0], [100, 0, 1, 0], white],
    [[8, 30, 255, 255], [12, 40, 253, 255], [100, 0, 1, 0], [101, 0, 0, 2], white],
    [white, white, white, white, white],
  ];
  const reducer = createReducer(5, 3, 2);
  reducer.add(Uint8Array.from(rows.flat(2)));
  // Halves go to the even neighbour, as in every Uint8ClampedArray: 254.5 to 254, 0.5 to 0.
  expect(reducer.picture()).toEqual({
    width: 2,
    height: 1,
    data: Uint8ClampedArray.of(6, 25, 254, 255, 100, 0, 0, 0),
  });
});

test('the bands it comes in make no difference', () => {
  const [width, height] = [13, 29];
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, i) => (i * 7919) % 256);
  const inBands = (factor: number, band: number) => {
    const reducer = createReducer(width, height, factor);
    for (let top = 0; top < height; top += band)
      reducer.add(pixels.subarray(top * width * 4, (top + band) * width * 4));
    return reducer.picture();
  };
  for (const factor of [1, 2, 3, 5]) {
    const whole = inBands(factor, height);
    for (const band of [1, 2, 4, 7]) expect(inBands(factor, band)).toEqual(whole);
  }
});

test('a strip narrower than the factor keeps one pixel across, the mean of what is there', () => {
  const reducer = createReducer(2, 6, 3);
  reducer.add(Uint8Array.from(Array.from({ length: 2 * 6 }, (_, i) => [i < 6 ? 30 : 90, i % 2, 0, 255]).flat()));
  expect(reducer.picture()).toEqual({ width: 1, height: 2, data: Uint8ClampedArray.of(30, 0, 0, 255, 90, 0, 0, 255) });
});
