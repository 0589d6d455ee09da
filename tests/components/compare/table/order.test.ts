import { expect, test } from 'vitest';
import { ordered } from '../../../../components/compare/table/order';
import { networks } from '../../render-compare';

const named = (...titles: string[]) => titles.flatMap((title) => networks.find((one) => one.title === title) ?? []);
const listed = named('Layers', 'Softmax', 'Ours');
const titles = (by: Parameters<typeof ordered>[1], tallies = {}) =>
  ordered(listed, by, tallies).map(({ title }) => title);

test('networks stand as they are listed, or the smallest first', () => {
  expect(titles('listed')).toEqual(['Layers', 'Softmax', 'Ours']);
  expect(titles('size')).toEqual(['Softmax', 'Layers', 'Ours']);
});

test('by accuracy the best is first and one that was not measured last', () => {
  expect(titles('accuracy')).toEqual(['Ours', 'Softmax', 'Layers']);
});

test('by score the one that was right most often is first, and one that was never asked last', () => {
  const tallies = { layers: { right: 1, count: 4 }, softmax: { right: 2, count: 2 } };
  expect(titles('score', tallies)).toEqual(['Softmax', 'Layers', 'Ours']);
  expect(titles('score')).toEqual(['Layers', 'Softmax', 'Ours']);
});
