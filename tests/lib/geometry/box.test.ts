import { expect, test } from 'vitest';
import { boxAround, holds, middleOf, overlapOf, sharedHeight, sharedWidth } from '../../../lib/geometry/box';

const [a, b] = [
  { x: 0, y: 0, width: 4, height: 2 },
  { x: 3, y: 5, width: 4, height: 2 },
];

test('boxes share a width or a height, or have a gap between them', () => {
  expect([sharedWidth(a, b), sharedHeight(a, b)]).toEqual([1, -3]);
  expect(boxAround([a, b])).toEqual({ x: 0, y: 0, width: 7, height: 7 });
});

test('boxes overlap by the ratio of what both cover to what either covers', () => {
  expect(overlapOf(a, a)).toBe(1);
  expect(overlapOf(a, { ...a, x: 2 })).toBeCloseTo(1 / 3, 12);
  expect(overlapOf(a, b)).toBe(0);
});

test('a box holds its middle and its upper left corner, but not its lower right one', () => {
  expect([middleOf(b), { x: 3, y: 5 }, { x: 7, y: 7 }].map((spot) => holds(b, spot))).toEqual([true, true, false]);
});
