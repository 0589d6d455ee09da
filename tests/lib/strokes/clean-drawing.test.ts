import { expect, test } from 'vitest';
import { cleanDrawing } from '../../../lib/strokes/clean-drawing';

test('a stroke goes on at its next point where one is not a number', () => {
  const [a, b] = [
    { x: 1, y: 2, t: 0 },
    { x: 3, y: 4, t: 2 },
  ];
  expect(cleanDrawing([[a, { x: Number.NaN, y: 0, t: 1 }, b]])).toEqual([[a, b]]);
});

test('strokes with no point left are left out', () => {
  expect(cleanDrawing([[], [{ x: Number.NEGATIVE_INFINITY, y: 0, t: 0 }]])).toEqual([]);
});

test('a time that is no number does not cost the point', () => {
  expect(cleanDrawing([[{ x: 1, y: 2, t: Number.NaN }]])).toHaveLength(1);
});

test('two places that differ do so by enough to be scaled to a sheet, however small they are', () => {
  const places = [0, 5e-324, 1e-310, 1e-160, 2 ** -51, 2 ** -50, 2 ** -50 + 2 ** -102, 2 ** -40, 1, 1e9];
  const [stroke = []] = cleanDrawing([places.map((x, t) => ({ x, y: -x, t }))]);
  for (const a of stroke) {
    for (const b of stroke) if (a.x !== b.x) expect(Number.isFinite((1000 / (a.x - b.x)) ** 2)).toBe(true);
  }
  expect(stroke.at(-2)).toEqual({ x: 1, y: -1, t: 8 });
});
