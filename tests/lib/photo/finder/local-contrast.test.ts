import { expect, test } from 'vitest';
import { localContrast } from '../../../../lib/photo/finder/local-contrast';

const SIDE = 60;
/** A bar of ink on paper, each pixel's grey given by `gray`. */
const picture = (gray: (isInk: boolean, x: number) => number) => ({
  width: SIDE,
  height: SIDE,
  data: Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
    const x = at % SIDE;
    const y = Math.floor(at / SIDE);
    return gray(x >= 28 && x < 32 && y >= 15 && y < 45, x);
  }),
});
const middle = 30 * SIDE + 30;

test('ink is far darker than its surroundings, and paper about as light', () => {
  const { data } = localContrast(picture((isInk) => (isInk ? 0.2 : 0.9)));
  expect(data[middle]).toBeGreaterThan(1.5);
  expect(Math.abs(data[30 * SIDE + 20] as number)).toBeLessThan(0.6);
});

test('half the light, and more of it to one side, change little', () => {
  const bright = localContrast(picture((isInk) => (isInk ? 0.2 : 0.9))).data;
  const dark = localContrast(picture((isInk, x) => (0.35 + x / 300) * (isInk ? 0.2 : 0.9))).data;
  expect(Math.abs((dark[middle] as number) - (bright[middle] as number))).toBeLessThan(0.4);
});

test('chalk on a board is as far from its surroundings to the other side', () => {
  const ink = localContrast(picture((isInk) => (isInk ? 0.2 : 0.9))).data[middle] as number;
  const chalk = localContrast(picture((isInk) => (isInk ? 0.9 : 0.2))).data[middle] as number;
  expect(chalk).toBeCloseTo(-ink, 3);
});

test('an even face is nothing anywhere', () => {
  expect(Math.max(...localContrast(picture(() => 0.5)).data.map(Math.abs))).toBeLessThan(1e-3);
});
