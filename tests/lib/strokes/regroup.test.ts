import { expect, test } from 'vitest';
import type { Drawing } from '../../../lib/strokes/drawing';
import { joinedStrokes, partedStrokes } from '../../../lib/strokes/regroup';

/** Upright lines, as far to the right as these say. */
const linesAt = (...places: readonly number[]): Drawing =>
  places.map((x) => [
    { x, y: 0, t: 0 },
    { x, y: 100, t: 1 },
  ]);

test('the strokes of two are joined in the order in which they were drawn', () => {
  expect(joinedStrokes([0, 3], [1, 4])).toEqual([0, 1, 3, 4]);
});

test('strokes are parted where their middles are farthest apart', () => {
  expect(partedStrokes(linesAt(0, 10, 50, 55), [0, 1, 2, 3])).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('the left part comes first, whatever was drawn first, and each in the order in which it was drawn', () => {
  expect(partedStrokes(linesAt(60, 0, 70, 5), [0, 1, 2, 3])).toEqual([
    [1, 3],
    [0, 2],
  ]);
});

test('only the strokes that are named are parted', () => {
  expect(partedStrokes(linesAt(0, 500, 20, 30), [0, 2, 3])).toEqual([[0], [2, 3]]);
});

test('strokes of which all stand at one place are parted too', () => {
  expect(partedStrokes(linesAt(7, 7), [0, 1])).toEqual([[0], [1]]);
});

test('a single stroke cannot be parted', () => {
  expect(partedStrokes(linesAt(0, 9), [1])).toBeUndefined();
});
