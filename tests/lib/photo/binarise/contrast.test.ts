import { expect, test } from 'vitest';
import { contrastOf } from '../../../../lib/photo/binarise/contrast';

/** Pixels side by side, opaque. */
const row = (...colours: readonly (readonly [number, number, number])[]) => ({
  width: colours.length,
  height: 1,
  data: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
});

test('a grey picture’s contrast is its grey times √3, lighter above darker', () => {
  const greys = [0, 1, 100, 254, 255];
  const { width, height, data } = contrastOf(row(...greys.map((grey) => [grey, grey, grey] as const)));
  expect([width, height]).toEqual([5, 1]);
  greys.forEach((grey, i) => {
    expect(data[i]).toBeCloseTo(grey * Math.sqrt(3), 4);
  });
});

test.each([
  [[255, 0, 0] as const, [0, 0, 255] as const],
  [[0, 255, 0] as const, [255, 0, 255] as const],
  [[10, 20, 30] as const, [30, 20, 10] as const],
])('two colours, %j and %j, are as far apart as they are in the cube of colours', (one, other) => {
  const { data } = contrastOf(row(one, other, other));
  const apart = Math.hypot(...one.map((level, i) => level - (other[i] as number)));
  expect(Math.abs((data[0] as number) - (data[1] as number))).toBeCloseTo(apart, 3);
});

test('of three colours, the two that differ most count most', () => {
  const { data } = contrastOf(row([200, 0, 0], [0, 0, 200], [100, 20, 100]));
  const [red = 0, blue = 0, between = 0] = data;
  expect(Math.abs(red - blue)).toBeGreaterThan(280);
  expect(Math.abs(between - (red + blue) / 2)).toBeLessThan(5);
});

test('a picture of one colour has no contrast', () => {
  const { data } = contrastOf(row([9, 99, 199], [9, 99, 199]));
  expect(data[0]).toBe(data[1]);
});
