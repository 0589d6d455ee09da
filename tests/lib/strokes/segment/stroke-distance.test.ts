import { expect, test } from 'vitest';
import type { Stroke } from '../../../../lib/strokes/drawing';
import { strokeDistance } from '../../../../lib/strokes/segment/stroke-distance';
import { thinStroke } from '../../../../lib/strokes/segment/stroke-groups';
import { digitAt } from './set-drawings';

const line = (...places: readonly (readonly [number, number])[]): Stroke => places.map(([x, y], t) => ({ x, y, t }));

test('strokes that cross, touch or share a point are 0 apart', () => {
  expect(strokeDistance(line([0, 0], [10, 10]), line([0, 10], [10, 0]))).toBe(0);
  expect(strokeDistance(line([0, 0], [10, 0]), line([5, 0], [5, 10]))).toBe(0);
  expect(strokeDistance(line([3, 4]), line([3, 4]))).toBe(0);
});

test('others are as far apart as their nearest places, also between points', () => {
  expect(strokeDistance(line([0, 0], [10, 0]), line([5, 3], [5, 10]))).toBe(3);
  expect(strokeDistance(line([0, 0]), line([3, 4]))).toBe(5);
  expect(strokeDistance(line([0, 0], [10, 0]), line([13, 4], [20, 4]))).toBe(5);
});

test('the order of the two makes no difference', () => {
  const [one, other] = [digitAt('2', 0, 0)[0] as Stroke, digitAt('3', 150, 20)[0] as Stroke];
  expect(strokeDistance(one, other)).toBeCloseTo(strokeDistance(other, one), 9);
});

test('thinned strokes keep their ends and move no distance by more than the step', () => {
  const [one, other] = [digitAt('3', 0, 0)[0] as Stroke, digitAt('2', 130, 0)[0] as Stroke];
  const thin = thinStroke(one, 4);
  expect(thin.length).toBeLessThan(one.length);
  expect([thin[0], thin.at(-1)]).toEqual([one[0], one.at(-1)]);
  expect(Math.abs(strokeDistance(thin, other) - strokeDistance(one, other))).toBeLessThan(4);
});
