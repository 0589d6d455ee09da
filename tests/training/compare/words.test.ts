import { expect, test } from 'vitest';
import { durationWords, list } from '../../../training/compare/words';

test.each([
  [0.43, '0.4 s'],
  [40.2, '40 s'],
  [720, '12 min'],
  [4500, '75 min'],
  [9000, '2.5 h'],
])('%d seconds are said as %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});

test('a time that is not known has no words', () => {
  expect(durationWords(undefined)).toBeUndefined();
});

test('names are joined as in a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(list)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
