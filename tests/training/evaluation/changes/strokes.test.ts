import { expect, test } from 'vitest';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { seededRandom } from '../../../../training/augment/random';
import { backwards, broken, inOtherOrder } from '../../../../training/evaluation/changes/strokes';

const random = seededRandom(1);
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
