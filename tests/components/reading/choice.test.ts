import { expect, test } from 'vitest';
import { choiceWords, firstLookedAt, memberAt } from '../../../components/reading/choice';
import { photoOf } from '../../lib/browser/photo-answers';

const digitsOf = (text: string, sureness?: number[]) => photoOf(text, sureness).reading.digits;

test('of a number that is sure the first digit is looked at, of one in doubt the least sure one', () => {
  expect(firstLookedAt(digitsOf('402'))).toBe(0);
  expect(firstLookedAt(digitsOf('402', [0.97, 0.9, 0.85]))).toBe(0);
  expect(firstLookedAt(digitsOf('402', [0.7, 0.9, 0.4]))).toBe(2);
});

test('the digit that the pen is at is the one in whose box it is, or the nearest', () => {
  const digits = digitsOf('402');
  expect(memberAt(digits, { x: 15, y: 9 })).toBe(1);
  expect(memberAt(digits, { x: 200, y: 9 })).toBe(2);
  expect(memberAt(digits, { x: 3, y: 100 })).toBe(0);
});

test('where the pen is in two boxes, it is at the one whose middle is nearer', () => {
  const [wide, small] = digitsOf('10').map((digit, i) => ({
    ...digit,
    box: i === 0 ? { x: 0, y: 0, width: 100, height: 100 } : { x: 60, y: 40, width: 20, height: 20 },
  }));
  expect(wide && small && memberAt([wide, small], { x: 72, y: 50 })).toBe(1);
});

test('a chosen digit is said with its place and how sure it is', () => {
  expect(choiceWords(digitsOf('402617', [0.9, 0.9, 0.976]), 2)).toBe('Digit 3 of 6: 2, 98 % sure');
});
