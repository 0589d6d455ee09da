import { expect, test } from 'vitest';
import { byKind, sureAndWrong } from '../../../training/evaluation/by-kind';
import { readingOfText, refused } from './readings';

const judged = [
  { label: '7', kind: 'cell', reading: readingOfText('7') },
  { label: '7', kind: 'cell', reading: readingOfText('1', 0.9) },
  { label: '42', kind: 'note', reading: readingOfText('47', 0.6) },
  { label: 'none', kind: 'note', reading: refused('1', 0.99) },
  { label: '3', reading: readingOfText('3') },
];

test('each kind has its pictures, those read right, and those that were wrong and sure', () => {
  expect(byKind(judged)).toEqual([
    { kind: 'cell', count: 2, accuracy: 0.5, sureAndWrong: 0.5 },
    { kind: 'note', count: 2, accuracy: 0.5, sureAndWrong: 0 },
  ]);
});

test('a wrong answer counts as sure from three quarters on, and a refusal never does', () => {
  expect(sureAndWrong(judged)).toBeCloseTo(1 / 5, 9);
  expect(sureAndWrong([{ label: '7', reading: readingOfText('1', 0.75) }])).toBe(1);
  expect(sureAndWrong([{ label: '7', reading: readingOfText('1', 0.749) }])).toBe(0);
});
