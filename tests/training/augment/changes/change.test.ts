import { expect, test } from 'vitest';
import type { Drawing } from '../../../../lib/strokes/drawing';
import {
  backwards,
  broken,
  inOtherOrder,
  leaning,
  rotated,
  widened,
} from '../../../../training/augment/changes/change';
import { seededRandom } from '../../../../training/augment/random';

const random = seededRandom(1);
/** A box from (0, 0) to (10, 20) by its corners and the middle of its upper side. */
const box = [
  [
    { x: 0, y: 0, t: 0 },
    { x: 5, y: 0, t: 1 },
    { x: 10, y: 20, t: 2 },
  ],
];
const places = (drawing: ReturnType<ReturnType<typeof rotated>>) =>
  drawing.flat().map(({ x, y }) => [Math.round(x * 1e9) / 1e9, Math.round(y * 1e9) / 1e9]);

test('turned by 90° clockwise, the top points to the right, and the middle stays', () => {
  const [corner, top, opposite] = places(rotated(90)(box, random));
  expect(top).toEqual([15, 10]);
  expect(corner).toEqual([15, 5]);
  expect(opposite).toEqual([-5, 15]);
});

test('leaning to the right moves the upper end to the right and the lower one to the left, heights kept', () => {
  const lean = places(leaning(45)(box, random));
  expect(lean).toEqual([
    [10, 0],
    [15, 0],
    [0, 20],
  ]);
});

test('widened keeps the heights and the middle', () => {
  expect(places(widened(2)(box, random))).toEqual([
    [-5, 0],
    [5, 0],
    [15, 20],
  ]);
});

test('none of them touches times, or the drawing it was given', () => {
  const before = structuredClone(box);
  for (const change of [rotated(20), leaning(20), widened(0.5)]) {
    expect(
      change(box, random)
        .flat()
        .map(({ t }) => t),
    ).toEqual([0, 1, 2]);
  }
  expect(box).toEqual(before);
});

const stroke = (...xs: readonly number[]) => xs.map((x) => ({ x, y: 0, t: x }));
const drawing: Drawing = [stroke(0, 1, 2, 3, 4), stroke(9)];
const xs = (changed: Drawing) => changed.map((one) => one.map(({ x }) => x));

test('a stroke is broken between its middle points without losing any, and a dot stays whole', () => {
  expect(xs(broken(drawing, random))).toEqual([[0, 1, 2], [3, 4], [9]]);
});

test('backwards turns each stroke round and leaves their order', () => {
  expect(xs(backwards(drawing, random))).toEqual([[4, 3, 2, 1, 0], [9]]);
});

test('the other order turns the strokes’ order round and leaves each as it is', () => {
  expect(xs(inOtherOrder(drawing, random))).toEqual([[9], [0, 1, 2, 3, 4]]);
});
