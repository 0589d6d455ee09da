import { expect, test } from 'vitest';
import { STRIDE } from '../../../../lib/photo/finder/head';
import { levelsOf, scaled } from '../../../../lib/photo/finder/levels';

const plane = (width: number, height: number, gray = (x: number, y: number) => (x + y) / (width + height)) => ({
  width,
  height,
  data: Float32Array.from({ length: width * height }, (_, at) => gray(at % width, Math.floor(at / width))),
});

test('a large picture is looked at from 1,024 pixels down to a digit’s size, halved, and from 600 on at sizes between too', () => {
  const levels = levelsOf(plane(2048, 1024));
  expect(levels.map(({ scale }) => Math.round(10 * scale) / 10)).toEqual([2, 4, 5.7, 8, 11.3, 16, 22.6, 32, 45.3, 64]);
  expect(levels[0]?.contrast.width).toBeGreaterThanOrEqual(1024);
});

test('a picture of 28 pixels is looked at twice as large, as it is, and between', () => {
  expect(levelsOf(plane(28, 28)).map(({ scale }) => Math.round(10 * scale) / 10)).toEqual([0.5, 0.7, 1]);
});

test('each level’s sides are whole strides', () => {
  for (const { contrast } of levelsOf(plane(613, 257))) {
    expect(contrast.width % STRIDE).toBe(0);
    expect(contrast.height % STRIDE).toBe(0);
  }
});

test.each([0.5, 1, 1.7, 2, 3.2])('shrunk by %d, a slope keeps its values', (factor) => {
  const { width, height, data } = scaled(
    plane(80, 60, (x) => (x + 0.5) / 80),
    factor,
  );
  expect(width).toBe(Math.round(80 / factor));
  const column = Math.floor(width / 2);
  expect(data[Math.floor(height / 2) * width + column]).toBeCloseTo(((column + 0.5) * factor) / 80, 2);
});

test('one pixel is a picture too', () => {
  expect(levelsOf(plane(1, 1)).length).toBeGreaterThan(0);
});
