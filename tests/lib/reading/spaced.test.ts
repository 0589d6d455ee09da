import { expect, test } from 'vitest';
import type { DigitReading } from '../../../lib/reading/reading';
import { spacedText } from '../../../lib/reading/spaced';

/** Digits 20 wide and 30 high, each with its left side at a place, on a line. */
const digitsAt = (places: readonly (readonly [text: string, x: number, line?: number])[]): DigitReading[] =>
  places.map(([text, x, line = 0]) => ({
    ...{ text, line, confidence: 1, probabilities: [] },
    box: { x, y: 40 * line, width: 20, height: 30 },
  }));

test('a gap that is wide beside the others is a space', () => {
  const digits = digitsAt([
    ['1', 0],
    ['2', 24],
    ['3', 70],
    ['4', 95],
  ]);
  expect(spacedText(digits)).toBe('12 34');
});

test('digits that all stand wide apart are one number', () => {
  expect(spacedText(digitsAt(Array.from('12345', (digit, i) => [digit, 60 * i] as const)))).toBe('12345');
});

test('of two digits, the gap must be wider than they are high', () => {
  const pair = (x: number) =>
    digitsAt([
      ['1', 0],
      ['2', x],
    ]);
  expect([spacedText(pair(45)), spacedText(pair(60))]).toEqual(['12', '1 2']);
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
