import { expect, test } from 'vitest';
import { everyNth } from '../../../training/augment/sample';

const stroke = (...xs: readonly number[]) => xs.map((x) => ({ x, y: 0, t: x }));
const drawing = [stroke(0, 1, 2, 3, 4), stroke(9)];

test('every third point of a stroke is kept, and its last', () => {
  expect(everyNth(drawing, 3)).toEqual([stroke(0, 3, 4), stroke(9)]);
});

test('every first point is all of them', () => {
  expect(everyNth(drawing, 1)).toEqual(drawing);
});
