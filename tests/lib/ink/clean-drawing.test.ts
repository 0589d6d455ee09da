import { expect, test } from 'vitest';
import { cleanDrawing } from '../../../lib/ink/clean-drawing';

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
