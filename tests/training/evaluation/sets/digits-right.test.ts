import { expect, test } from 'vitest';
import { BLANK } from '../../../../lib/reading/reading';
import { digitsRight, hasNumbers } from '../../../../training/evaluation/sets/digits-right';
import { readingOfText, refused } from '../readings';

test('each digit that has to be put in, left out or replaced counts as one that is wrong', () => {
  const judged = [
    { label: '2026', reading: readingOfText('2026') },
    { label: '12|34', reading: readingOfText('123|4') },
    { label: '567', reading: readingOfText('5167') },
    { label: '89', reading: readingOfText('8') },
    { label: '7', reading: readingOfText('1') },
  ];
  // 14 digits; one put in, one left out, one replaced. Where a line ends is no digit.
  expect(digitsRight(judged)).toEqual({ digits: 14, digitAccuracy: 1 - 3 / 14 });
});

test('what was refused or seen as blank lacks all digits, and what is labelled none has none', () => {
  expect(digitsRight([{ label: '12', reading: refused('12') }])).toEqual({ digits: 2, digitAccuracy: 0 });
  expect(digitsRight([{ label: '12', reading: BLANK }])).toEqual({ digits: 2, digitAccuracy: 0 });
  expect(digitsRight([{ label: 'none', reading: readingOfText('8') }])).toEqual({ digits: 0, digitAccuracy: 0 });
  expect(digitsRight([{ label: '1', reading: readingOfText('8888') }]).digitAccuracy).toBe(0);
});

test('numbers are labels of several digits', () => {
  const labelled = (label: string) => [{ label, reading: BLANK }];
  expect(['7', 'none'].map((label) => hasNumbers(labelled(label)))).toEqual([false, false]);
  expect(['77', '7|7'].map((label) => hasNumbers(labelled(label)))).toEqual([true, true]);
});
