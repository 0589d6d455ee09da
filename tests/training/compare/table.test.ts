import { expect, test } from 'vitest';
import { comparisonTable } from '../../../training/compare/table';
import { someComparison } from './comparison-fixture';

const lines = comparisonTable(someComparison).split('\n');

test('there is a line for each network under a head, and the extra runs come below a rule', () => {
  expect(lines).toHaveLength(2 + 4 + 1 + 1);
  expect(lines.at(-1)).toMatch(/^softmax-regression-whole-set/);
  expect(comparisonTable({ ...someComparison, extras: [] }).split('\n')).toHaveLength(2 + 4);
});

test('all lines are equally long, so that the columns stand under each other', () => {
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});

test('a network has its weights, its time and its shares, and a dash for what is not known', () => {
  const cells = (id: string): string[] => lines.find((line) => line.startsWith(`${id} `))?.split(/ {2,}/) ?? [];
  expect(cells('convnet')).toEqual([
    'convnet',
    '3,274,634',
    '1 h 29 min',
    '99.21 %',
    '99.20 %',
    '95.70 %',
    '95.60 %',
    '47.85 %',
    '0.80 %',
  ]);
  expect(cells('k-nearest').slice(0, 5)).toEqual(['k-nearest', '–', '–', '97.05 %', '–']);
});
