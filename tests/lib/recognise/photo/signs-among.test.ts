import { expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import type { SignPeak } from '../../../../lib/photo/finder/sign-peaks';
import type { DigitReading } from '../../../../lib/reading/reading';
import type { SignText } from '../../../../lib/reading/signs';
import { writtenOf } from '../../../../lib/reading/written';
import { signsAmong } from '../../../../lib/recognise/photo/signs-among';

/** Digits 40 high and 26 wide, from left to right from x = 0; `line` 100 pixels apart. */
const digitsOf = (text: string, line = 0, confidence = 0.99): DigitReading[] =>
  [...text].flatMap((digit, i) =>
    digit === ' '
      ? []
      : { text: digit, confidence, probabilities: [], line, box: { x: 40 * i, y: 100 * line, width: 26, height: 40 } },
  );

const sign = (text: SignText, box: Box, score = 0.7, digit = 0.1): SignPeak => ({ text, box, score, digit });

const written = (digits: readonly DigitReading[], seen: readonly SignPeak[]): string =>
  writtenOf({ kind: 'digits', text: '', confidence: 1, ...signsAmong(digits, seen) }).replaceAll(' ', '');

test('signs are read where they stand among the digits of a line', () => {
  const seen = [
    sign('-', { x: -30, y: 18, width: 16, height: 4 }),
    sign('.', { x: 70, y: 36, width: 5, height: 5 }),
    sign('/', { x: 68, y: 100, width: 10, height: 40 }),
  ];
  expect(written([...digitsOf('31 4'), ...digitsOf('12 7', 1)], seen)).toBe('-31.4|12/7');
});

test('what stands far from all digits is none of them', () => {
  const far = [
    sign('-', { x: 300, y: 18, width: 16, height: 4 }),
    sign('.', { x: 70, y: 75, width: 5, height: 5 }),
    sign('(', { x: 70, y: -40, width: 20, height: 120 }),
  ];
  expect(written(digitsOf('31 4'), far)).toBe('314');
});

test('a slash that was taken for a 1 takes its place where the finder sees no digit, and not where it does', () => {
  const box = { x: 40, y: 0, width: 26, height: 40 };
  expect(written(digitsOf('212'), [sign('/', box, 0.6, 0.05)])).toBe('2/2');
  expect(written(digitsOf('212'), [sign('/', box, 0.2, 0.8)])).toBe('212');
});

test('two dots above each other are a colon, and two strokes an equals sign', () => {
  const dots = [sign('.', { x: 70, y: 10, width: 5, height: 5 }), sign(',', { x: 72, y: 28, width: 5, height: 6 })];
  const strokes = [
    sign('-', { x: 68, y: 14, width: 14, height: 3 }),
    sign('-', { x: 67, y: 22, width: 15, height: 3 }),
  ];
  expect(written(digitsOf('31 45'), dots)).toBe('31:45');
  expect(written(digitsOf('31 45'), strokes)).toBe('31=45');
});

test('a percent sign takes the place of the digits that its rings were read as', () => {
  expect(written(digitsOf('1590'), [sign('%', { x: 78, y: 0, width: 70, height: 42 })])).toBe('15%');
});

test('a digit alone is never taken for a sign', () => {
  expect(written(digitsOf('1', 0, 0.5), [sign('/', { x: 0, y: 0, width: 26, height: 40 })])).toBe('1');
});

test('a sign that is little sure is read where the number is then written as numbers are', () => {
  const slash = (x: number) => sign('/', { x, y: 0, width: 20, height: 42 }, 0.56, 0.5);
  expect(written(digitsOf('1210512021'), [slash(83), slash(203)])).toBe('12/05/2021');
  expect(written(digitsOf('1210512021'), [slash(83)])).toBe('1210512021');
});
