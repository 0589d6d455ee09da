import { expect, test } from 'vitest';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { shrunk } from '../../../lib/geometry/shrunk';

const filled = (width: number, height: number, pixelAt: (x: number, y: number) => readonly number[]): RgbaPicture => ({
  width,
  height,
  data: Uint8ClampedArray.from(
    Array.from({ length: width * height }, (_, i) => pixelAt(i % width, Math.floor(i / width))).flat(),
  ),
});
const BLACK = [0, 0, 0, 255];
const WHITE = [255, 255, 255, 255];

test('a large picture keeps its shape, its longer side is as long as asked, and its halves keep their colours', () => {
  const small = shrunk(
    filled(1600, 400, (x) => (x < 800 ? BLACK : WHITE)),
    96,
  );
  expect([small.width, small.height]).toEqual([96, 24]);
  const row = Array.from({ length: 96 }, (_, x) => small.data[4 * (12 * 96 + x)]);
  expect(row).toEqual([...Array(48).fill(0), ...Array(48).fill(255)]);
});

test('a pixel is the mean of its block', () => {
  const small = shrunk(
    filled(4, 4, (x, y) => ((x + y) % 2 === 0 ? BLACK : WHITE)),
    1,
  );
  expect([...small.data]).toEqual([128, 128, 128, 255]);
});

test('a small picture stays as it is, and what is transparent is white paper', () => {
  const small = shrunk(
    filled(2, 1, (x) => (x === 0 ? [10, 20, 30, 255] : [0, 0, 0, 0])),
    96,
  );
  expect([...small.data]).toEqual([10, 20, 30, 255, 255, 255, 255, 255]);
});

test('of a long strip a pixel stays across', () => {
  const small = shrunk(
    filled(2000, 3, () => BLACK),
    96,
  );
  expect([small.width, small.height]).toEqual([96, 1]);
});
