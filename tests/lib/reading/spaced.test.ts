import { expect, test } from 'vitest';
import type { DigitReading } from '../../../lib/reading/reading';
import { spacedText } from '../../../lib/reading/spaced';

/** Digits 20 wide and 30 high, each with its left side at a place, on a line. */
const digitsAt = (places: readonly (readonly [text: string, x: number, line?: number])[]): DigitReading[] =>
  places.map(([text, x, line = 0]) => ({
    ...{ text, line, confidence: 1, probabilities: [] },
    box: { x, y: 40 * line, width: 20, height: 30 },
  }));

test('a gap as wide as a digit is high is a space; the usual gaps are none', () => {
  const digits = digitsAt([
    ['1', 0],
    ['2', 30],
    ['3', 85],
    ['4', 112],
  ]);
  expect(spacedText(digits)).toBe('12 34');
});

test('lines stand apart by a bar, and the first digit of a line has no space before it', () => {
  const digits = digitsAt([
    ['1', 0],
    ['2', 90],
    ['3', 200, 1],
  ]);
  expect(spacedText(digits)).toBe('1 2|3');
});

test('digits that overlap are one group, and no digits no text', () => {
  expect(
    spacedText(
      digitsAt([
        ['1', 0],
        ['7', 12],
      ]),
    ),
  ).toBe('17');
  expect(spacedText([])).toBe('');
});
