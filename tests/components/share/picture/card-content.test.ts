import { describe, expect, test } from 'vitest';
import { cardContent, cardWords } from '../../../../components/share/picture/card-content';
import type { Reading } from '../../../../lib/reading/reading';
import { goldenDigit } from '../../../e2e/helpers/drawings';
import { probabilities } from '../../../lib/browser/fake-recogniser';
import { readingOf } from '../../../lib/reading/readings';

const { drawing } = goldenDigit('7');
const [digit] = readingOf('7').digits;
const one = (own: Readonly<Record<number, number>>, confidence: number) =>
  [{ ...(digit as NonNullable<typeof digit>), probabilities: probabilities(own), confidence }] as const;

const seven: Reading = { kind: 'digits', text: '7', confidence: 0.87, digits: one({ 7: 0.87, 1: 0.13 }, 0.87) };
const none: Reading = { kind: 'not-a-digit', text: '', confidence: 0.3, digits: one({ 7: 0.6, 1: 0.4 }, 0.6) };

describe('of one digit', () => {
  test('a card has the number, how sure it is, and the ten probabilities', () => {
    const { rows, sentence, bars } = cardContent(seven, drawing);
    expect([rows, sentence]).toEqual([['7'], '87 % sure']);
    expect(bars.map(({ name }) => name).join('')).toBe('0123456789');
    expect(bars.filter(({ isStrong }) => isStrong)).toEqual([
      { name: '7', ratio: 0.87, words: '87 %', isStrong: true },
    ]);
  });

  test('its words say the same', () => {
    expect(cardWords(seven, drawing)).toBe('A drawing, read as 7: 87 % sure.');
  });
});

describe('of a number', () => {
  test('a card has each digit and sign with its own sureness', () => {
    const { rows, bars } = cardContent(readingOf('12.50'), drawing);
    expect(rows).toEqual(['12.50']);
    expect(bars.map(({ name, words }) => [name, words])).toEqual([...'12.50'].map((name) => [name, '90 %']));
  });

  test('a card keeps its lines, and breaks a long one into rows', () => {
    expect(cardContent(readingOf('12|345'), drawing).rows).toEqual(['12', '345']);
    const rows = cardContent(readingOf('123456789012345678'), drawing).rows;
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.join('')).toBe('123456789012345678');
  });

  test('what somebody set by hand is said', () => {
    const reading = readingOf('12') as Extract<Reading, { kind: 'digits' }>;
    const set: Reading = { ...reading, digits: reading.digits.map((own) => ({ ...own, isSet: true, confidence: 1 })) };
    expect(cardContent(set, drawing)).toMatchObject({
      sentence: 'Set by hand',
      bars: [{ words: 'set by hand' }, { words: 'set by hand' }],
    });
    expect(cardWords(set, drawing)).toBe('A drawing, read as 12: set by hand.');
  });
});

test('of what is no digit, a card says so, and shows the guess without stress', () => {
  const { rows, isNumber, bars } = cardContent(none, drawing);
  expect([rows, isNumber]).toEqual([['not a digit'], false]);
  expect(bars.some(({ isStrong }) => isStrong)).toBe(false);
  expect(cardWords(none, drawing)).toBe('A drawing, read as not a digit: it looks most like 7.');
});
