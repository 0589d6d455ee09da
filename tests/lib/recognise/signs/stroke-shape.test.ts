import { expect, test } from 'vitest';
import { SHAPES, strokeShape } from '../../../../lib/recognise/signs/stroke-shape';
import type { Stroke } from '../../../../lib/strokes/drawing';

const stroke = (...spots: readonly (readonly [number, number])[]): Stroke => spots.map(([x, y]) => ({ x, y, t: 0 }));
const opening = stroke([20, 0], [5, 25], [0, 50], [5, 75], [20, 100]);
const closing = opening.map((point) => ({ ...point, x: 20 - point.x }));
const slash = stroke([60, 0], [0, 100]);

/** What the longest stroke is like. */
const shapeOf = (...strokes: readonly Stroke[]) => {
  const [one, two, more, length, straight = 0, bow = 0, across = 0, down = 0] = strokeShape(strokes);
  return { strokes: [one, two, more], length, straight, bow, across, down };
};

test('a slash is straight and runs to the left on its way down, whichever way it is drawn', () => {
  const shape = shapeOf(slash);
  expect(shape.straight).toBeCloseTo(1);
  expect(shape.bow).toBeCloseTo(0);
  expect(shape.across).toBeLessThan(-0.4);
  expect(shapeOf([...slash].reverse()).across).toBe(shape.across);
});

test('an opening bracket bends one way and a closing one the other, whichever way they are drawn', () => {
  expect(shapeOf(opening).bow * shapeOf(closing).bow).toBeLessThan(0);
  expect(shapeOf([...opening].reverse()).bow).toBeCloseTo(shapeOf(opening).bow);
});

test('strokes are counted up to three', () => {
  expect(shapeOf(slash).strokes).toEqual([1, 0, 0]);
  expect(shapeOf(slash, opening).strokes).toEqual([0, 1, 0]);
  expect(shapeOf(slash, opening, closing, slash).strokes).toEqual([0, 0, 1]);
});

test('dots, and strokes that end where they began, give finite numbers', () => {
  for (const one of [
    stroke([3, 3]),
    stroke([3, 3], [3, 3]),
    stroke([0, 0], [5, 5], [0, 0]),
    stroke([0, 0], [1e-300, 0]),
  ]) {
    expect(strokeShape([one])).toHaveLength(SHAPES);
    expect(strokeShape([one]).every(Number.isFinite)).toBe(true);
  }
});
