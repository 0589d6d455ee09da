import { expect, test } from 'vitest';
import { StrokesError } from '../../../lib/package/errors';
import { drawingOf } from '../../../lib/package/strokes-input';

test('points are pairs, triples with a time, or objects, and a missing time is the point’s number', () => {
  expect(drawingOf([[[1, 2], { x: 3, y: 4 }], [[5, 6]]])).toEqual([
    [
      { x: 1, y: 2, t: 0 },
      { x: 3, y: 4, t: 1 },
    ],
    [{ x: 5, y: 6, t: 2 }],
  ]);
  expect(drawingOf([[[1, 2, 30], { x: 3, y: 4, t: 50 }]])).toEqual([
    [
      { x: 1, y: 2, t: 30 },
      { x: 3, y: 4, t: 50 },
    ],
  ]);
});

test.each([
  [undefined, 'The strokes must be a list, not undefined.'],
  [null, 'The strokes must be a list, not null.'],
  ['7', 'The strokes must be a list, not string.'],
  [[[[1, 2]], 3], 'Stroke 1 must be a list, not number.'],
  [[[[1, 2], [1]]], 'Stroke 0, point 1, must be [x, y], [x, y, t] or { x, y, t? } of finite numbers.'],
  [[[{ x: 1 }]], 'Stroke 0, point 0, must be [x, y], [x, y, t] or { x, y, t? } of finite numbers.'],
  [[[[Number.NaN, 1]]], 'Stroke 0, point 0, must be [x, y], [x, y, t] or { x, y, t? } of finite numbers.'],
])('%j is refused in a sentence', (strokes, message) => {
  expect(() => drawingOf(strokes)).toThrow(new StrokesError(message));
});

test('ink that would take long to read is refused, because it may come from anywhere', () => {
  const zigzag = Array.from({ length: 5000 }, (_, i) => [i % 2, (i % 7) / 7]);
  expect(() => drawingOf([zigzag])).toThrow(StrokesError);
});
