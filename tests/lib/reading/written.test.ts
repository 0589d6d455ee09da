import { expect, test } from 'vitest';
import { membersOf, writtenOf } from '../../../lib/reading/written';
import { readingOf } from './readings';

test.each(['-12.50', '12/05/2021', '(030) 123-4567', '7+8=15', '3,50|10:30', '50%', '12 34', '402|17'])(
  '%s is written as it stands',
  (text) => {
    const reading = readingOf(text);
    expect(writtenOf(reading)).toBe(text.replace(') ', ')'));
  },
);

test('members come line by line and from left to right, digits and signs alike', () => {
  const reading = readingOf('1/2|-3');
  if (reading.kind !== 'digits') throw new Error('Set it to number.');
  expect(membersOf(reading).map(({ text }) => text)).toEqual(['1', '/', '2', '-', '3']);
});

test('what is no number is not written at all', () => {
  expect(writtenOf({ kind: 'not-a-digit', text: '', confidence: 0.3, digits: [] })).toBe('');
});
