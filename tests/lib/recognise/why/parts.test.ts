import { expect, test } from 'vitest';
import { partsOf, removalOf } from '../../../../lib/recognise/why/parts';
import { changed } from '../../../../lib/strokes/change/ink-change';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { pathLength } from '../../../../lib/strokes/path-length';
import { goldenDrawings } from '../../../golden/golden';

const line = (y: number, length: number): Drawing[number] => [
  { x: 0, y, t: 0 },
  { x: length, y, t: 1 },
];

test('what is left of a digit has no stroke of no length, whichever part is taken away', () => {
  for (const { drawing } of goldenDrawings())
    for (const part of partsOf(drawing)) {
      const left = changed(drawing, removalOf(drawing, part, 0.15));
      const length = pathLength(drawing);
      for (const stroke of left) expect(pathLength([stroke])).toBeGreaterThan(1e-6 * length);
      expect(pathLength(left)).toBeGreaterThanOrEqual(0.85 * length - 1e-6);
    }
});

test('what is taken from the end goes from there', () => {
  const parts = partsOf([line(0, 100)]);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) throw new Error('There are no parts.');
  expect(removalOf([line(0, 100)], first, 0.15)).toMatchObject({ from: 0, to: 15 });
  expect(removalOf([line(0, 100)], last, 0.15)).toMatchObject({ from: 100, to: 85 });
});

test('a dot has no parts, and the stroke beside it is not taken for it', () => {
  const dot = [{ x: 5, y: 5, t: 0 }];
  expect(new Set(partsOf([dot, line(0, 60)]).map(({ stroke }) => stroke))).toEqual(new Set([1]));
});

test('of hundreds of strokes only the longest are tried', () => {
  const many = Array.from({ length: 500 }, (_, i) => line(i, 10 + (i % 7)));
  expect(partsOf(many)).toHaveLength(20);
  expect(partsOf(Array.from({ length: 500 }, (_, i) => line(i, 10)))).toHaveLength(20);
});
