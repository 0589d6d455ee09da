import { expect, test } from 'vitest';
import type { DigitReading, Reading, SignReading } from '../../../lib/reading/reading';
import { SIGNS, type SignText } from '../../../lib/reading/signs';
import { membersOf, writtenOf } from '../../../lib/reading/written';

/** A member 20 wide whose left side is at `x`. */
const at = (x: number, line = 0) => ({ line, confidence: 0.9, box: { x, y: 40 * line, width: 20, height: 30 } });

/** What stands in these lines, each member 24 after the last; a space is 60 wide. */
function readingOf(text: string): Reading {
  const digits: DigitReading[] = [];
  const signs: SignReading[] = [];
  for (const [line, row] of text.split('|').entries()) {
    let x = 0;
    for (const letter of row) {
      const sign = SIGNS.find((one) => one === letter);
      if (letter === ' ') x += 60;
      else if (sign) signs.push({ ...at(x, line), text: sign as SignText });
      else digits.push({ ...at(x, line), text: letter, probabilities: [] });
      if (letter !== ' ') x += 24;
    }
  }
  const read = digits.map((digit) => digit.text).join('');
  return { kind: 'digits', text: read, confidence: 0.8, digits, ...(signs.length > 0 && { signs }) };
}

test.each(['-12.50', '12/05/2021', '(030) 123-4567', '7+8=15', '3,50|10:30', '50%', '12 34', '402|17'])(
  '%s is written as it stands',
  (text) => {
    const reading = readingOf(text);
    expect(writtenOf(reading)).toBe(text.replace(') ', ')'));
  },
);

test('members come line by line and from left to right, digits and signs alike', () => {
  const reading = readingOf('1/2|-3');
  if (reading.kind !== 'digits') throw new Error('It is a number.');
  expect(membersOf(reading).map(({ text }) => text)).toEqual(['1', '/', '2', '-', '3']);
});

test('what is no number is not written at all', () => {
  expect(writtenOf({ kind: 'not-a-digit', text: '', confidence: 0.3, digits: [] })).toBe('');
});
