import { expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import type { SeenSign } from '../../../../lib/photo/detect/seen-signs';
import type { SignPeak } from '../../../../lib/photo/finder/sign-peaks';
import { type DigitReading, textOf } from '../../../../lib/reading/reading';
import type { SignText } from '../../../../lib/reading/signs';
import { writtenOf } from '../../../../lib/reading/written';
import type { Numbers } from '../../../../lib/recognise/photo/numbers';
import { type SecondLook, withSigns } from '../../../../lib/recognise/photo/with-signs';

const PICTURE = { width: 28, height: 28, data: new Uint8Array(784) };
/** Digits 26 wide and 40 high, 40 from one to the next; lines 100 below each other. */
const boxAt = (i: number, line = 0): Box => ({ x: 40 * i, y: 100 * line, width: 26, height: 40 });

function numberOf(lines: readonly string[], confidence = 0.95): Numbers {
  const digits = lines.flatMap((text, line) =>
    [...text].map(
      (digit, i): DigitReading => ({ text: digit, confidence, probabilities: [], line, box: boxAt(i, line) }),
    ),
  );
  const sure = confidence ** digits.length;
  return {
    reading: { kind: 'digits', text: textOf(digits), confidence: sure, digits },
    pictures: digits.map(() => PICTURE),
    ...{ leftOut: [], missed: [] },
  };
}

const sign = (text: SignText, box: Box, score = 0.9): SignPeak => ({ text, box, score, digit: 0.02 });
const dot = (x: number, line = 0) => sign('.', { x, y: 100 * line + 36, width: 5, height: 5 });

/** What the second look sees in these places, surely. */
const digitsSeen = (text: string): SeenSign[] =>
  [...text].map((digit, i) => ({
    box: boxAt(i),
    logits: Array.from({ length: 11 }, (_, one) => (one === Number(digit) ? 9 : 0)),
    other: 0,
    picture: PICTURE,
  }));

const look = (signs: readonly SignPeak[], again: readonly SeenSign[] = [], added: readonly Box[] = []): SecondLook => ({
  lookAgain: ([first]) => ({ signs: first && first.y < 50 ? signs : [], digits: () => [...again] }),
  isThere: () => true,
  added,
});

test('a line gets its signs, and the number is as sure as all of it together', () => {
  const plain = numberOf(['314', '27']);
  const { reading } = withSigns(plain, look([dot(32)]));
  expect(writtenOf(reading)).toBe('3.14|27');
  expect(reading.text).toBe('314|27');
  expect(reading.confidence).toBeLessThan(plain.reading.confidence);
  expect(reading.confidence).toBeGreaterThan(0.5 * plain.reading.confidence);
});

test('a number without signs is left alone, to the bit, and its digits are not read again', () => {
  const plain = numberOf(['314']);
  const unasked = { ...look([]), lookAgain: () => ({ signs: [], digits: () => expect.fail('Read again.') }) };
  expect(withSigns(plain, unasked)).toBe(plain);
});

test('where signs stand, the second look reads the digits if it is surer', () => {
  const unsure = numberOf(['374'], 0.6);
  expect(writtenOf(withSigns(unsure, look([dot(32)], digitsSeen('314'))).reading)).toBe('3.14');
  expect(withSigns(unsure, look([dot(32)], digitsSeen('314'))).pictures).toHaveLength(3);
  expect(writtenOf(withSigns(numberOf(['374'], 0.999), look([dot(32)], digitsSeen('314').slice(1))).reading)).toBe(
    '3.74',
  );
});

test('where the user says that a digit is, it stays', () => {
  const { reading } = withSigns(numberOf(['374'], 0.6), look([dot(32)], digitsSeen('314'), [boxAt(1)]));
  expect(writtenOf(reading)).toBe('3.74');
});

test('what a sign explains was not left out, and no longer lowers the sureness', () => {
  const plain = numberOf(['314']);
  const box = { x: 31, y: 34, width: 7, height: 8 };
  const digit = { ...(plain.reading.digits[0] as DigitReading), box, picture: PICTURE };
  const doubted: Numbers = {
    ...plain,
    reading: { ...plain.reading, confidence: 0.6 * plain.reading.confidence } as Numbers['reading'],
    leftOut: [digit],
    missed: [0.4],
  };
  const signed = withSigns(doubted, look([dot(32)]));
  expect(signed.leftOut).toEqual([]);
  expect(signed.reading.confidence).toBeGreaterThan(doubted.reading.confidence);
});

test('of what is no number, nothing is asked', () => {
  const none: Numbers = { ...numberOf(['3']), reading: { kind: 'not-a-digit', text: '', confidence: 0.2, digits: [] } };
  expect(withSigns(none, look([dot(32)]))).toBe(none);
});
