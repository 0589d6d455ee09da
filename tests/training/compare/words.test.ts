import { expect, test } from 'vitest';
import { durationWords } from '../../../training/compare/words';

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
