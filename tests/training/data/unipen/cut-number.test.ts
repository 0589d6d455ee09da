import { expect, test } from 'vitest';
import type { Place } from '../../../../training/data/unipen/components';
import { cutNumber } from '../../../../training/data/unipen/cut-number';

const from = (left: number, right: number): Place[] => [
  [right, 0],
  [left, 5],
];
const [one, bar, five] = [from(0, 2), from(12, 25), from(10, 20)];

test('as many strokes as signs are these, from left to right', () => {
  expect(cutNumber([five, one], 2)).toEqual([
    { index: 0, strokes: [one] },
    { index: 1, strokes: [five] },
  ]);
});

test('with more strokes there is every cut into as many groups, in the order of writing', () => {
  const cuts = cutNumber([bar, one, five], 2);
  expect(cuts.filter(({ index }) => index === 0).map(({ strokes }) => strokes)).toEqual([[one], [one, five]]);
  expect(cuts.filter(({ index }) => index === 1).map(({ strokes }) => strokes)).toEqual([[bar, five], [bar]]);
});

test('fewer strokes than signs cannot be cut', () => {
  expect(cutNumber([one], 2)).toEqual([]);
});
