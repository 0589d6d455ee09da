import { expect, test } from 'vitest';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { rowsOf } from '../../../../lib/strokes/segment/rows';
import { strokeGroups } from '../../../../lib/strokes/segment/stroke-groups';
import { HEIGHT, setSideBySide, sheared } from './set-drawings';

/** Of each row the places of its strokes, from left to right. */
const rowsIn = (drawing: Drawing) => rowsOf(strokeGroups(drawing)).map((row) => row.flatMap(({ strokes }) => strokes));

const two = [...setSideBySide('232', 0.2), ...setSideBySide('322', 0.2, 1.5 * HEIGHT)];

test('digits beside each other are one row, from left to right', () => {
  expect(rowsIn(setSideBySide('3232', 0.2))).toEqual([[0, 1, 2, 3]]);
  expect(rowsIn([...setSideBySide('3232', 0.2)].reverse())).toEqual([[3, 2, 1, 0]]);
});

test('digits below each other are two, the upper one first', () => {
  expect(rowsIn(two)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect(rowsIn([...two.slice(3), ...two.slice(0, 3)])).toEqual([
    [3, 4, 5],
    [0, 1, 2],
  ]);
});

test('rows may rise or fall by ten degrees, also where no level line lies between them', () => {
  const long = [...setSideBySide('232323', 0.3), ...setSideBySide('323232', 0.3, 1.4 * HEIGHT)];
  for (const slope of [-0.17, -0.1, 0.1, 0.17]) {
    expect(rowsIn(sheared(long, slope))).toEqual([
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11],
    ]);
  }
});

test('a small piece belongs to the row that it stands beside, though the one below is nearer', () => {
  const upper = setSideBySide('23', 0.2);
  const lower = setSideBySide('3223', 0.2, 1.5 * HEIGHT);
  const end = Math.max(...upper.flat().map(({ x }) => x));
  const dot = [
    { x: end + 60, y: HEIGHT - 8, t: 0 },
    { x: end + 60, y: HEIGHT, t: 1 },
  ];
  expect(rowsIn([...upper, ...lower, dot])).toEqual([
    [0, 1, 6],
    [2, 3, 4, 5],
  ]);
});

test('an empty sheet has no row', () => {
  expect(rowsOf([])).toEqual([]);
});
