import { expect, test } from 'vitest';
import { partOf, placeAt, withoutParts } from '../../../../lib/strokes/change/part-of-stroke';
import type { Stroke } from '../../../../lib/strokes/drawing';
import { pathLength } from '../../../../lib/strokes/path-length';
import { goldenDrawings } from '../../../golden/golden';

/** 6 to the right, then 4 down: a path of 10. */
const corner: Stroke = [
  { x: 0, y: 0, t: 0 },
  { x: 6, y: 0, t: 60 },
  { x: 6, y: 4, t: 100 },
];
const placesOf = (stroke: Stroke = []) => stroke.map(({ x, y }) => [x, y]);

test('a place along a stroke is told by the length of path to it, in time as well', () => {
  expect(placeAt(corner, 3)).toEqual({ x: 3, y: 0, t: 30 });
  expect(placeAt(corner, 8)).toEqual({ x: 6, y: 2, t: 80 });
});

test('a part of a stroke goes round its corners, and begins and ends between its points', () => {
  expect(placesOf(partOf(corner, 3, 8))).toEqual([
    [3, 0],
    [6, 0],
    [6, 2],
  ]);
});

test('a part of no length, or behind the end, is nothing', () => {
  expect(partOf(corner, 5, 5)).toEqual([]);
  expect(partOf(corner, 12, 15)).toEqual([]);
});

test('a stroke that is cut in its middle is in two, one that is cut at its end is shorter, and a whole one is gone', () => {
  const without = (from: number, to: number) => withoutParts([corner, corner], [{ stroke: 0, from, to }]);
  expect(without(2, 5).map(placesOf)).toEqual([
    [
      [0, 0],
      [2, 0],
    ],
    [
      [5, 0],
      [6, 0],
      [6, 4],
    ],
    placesOf(corner),
  ]);
  expect(pathLength(without(7, 10))).toBeCloseTo(17);
  expect(without(0, 10)).toEqual([corner]);
});

test('of real digits, as much ink goes as the parts are long, whatever their order', () => {
  for (const { drawing } of goldenDrawings()) {
    const length = pathLength(drawing.slice(0, 1));
    const parts = [
      { stroke: 0, from: 0.6 * length, to: 0.7 * length },
      { stroke: 0, from: 0.1 * length, to: 0.3 * length },
    ];
    expect(pathLength(withoutParts(drawing, parts))).toBeCloseTo(pathLength(drawing) - 0.3 * length);
  }
});
