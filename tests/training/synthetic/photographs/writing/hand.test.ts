import { expect, test } from 'vitest';
import { NOT_A_DIGIT } from '../../../../../lib/reading/probabilities';
import { seededRandom } from '../../../../../training/augment/random';
import { extentOf } from '../../../../../training/synthetic/photographs/camera/extent';
import { handsOf, UNSURE } from '../../../../../training/synthetic/photographs/writing/hand';
import {
  columns,
  withoutDigits,
  withSigns,
  withStruckOut,
  withWords,
} from '../../../../../training/synthetic/photographs/writing/lines';
import { write } from '../../../../../training/synthetic/photographs/writing/writing';
import { BARE, oneHand, signOf } from '../bare';

const digits = oneHand();
const signs = [...'.,-/:+=()%#*ABCDEOFGH'].map(signOf);
const handOf = handsOf({ digits, signs });
const hand = handOf(seededRandom(1));
const labels = (lines: readonly (readonly { label: number }[])[]) => lines.flat().map(({ label }) => label);

test('digits are digits; letters are none, and those that are drawn like a digit are unsure', () => {
  expect(hand.digit(seededRandom(2)).label).toBeLessThan(10);
  expect(hand.sign('A', seededRandom(2))[0]?.label).toBe(NOT_A_DIGIT);
  expect(hand.sign('O', seededRandom(2))[0]?.label).toBe(UNSURE);
  expect(hand.sign('/', seededRandom(2))[0]?.label).toBe(NOT_A_DIGIT);
});

test('a sign that nobody drew is left out', () => {
  expect(hand.sign('€', seededRandom(2))).toEqual([]);
  expect(handsOf({ digits, signs: [] })(seededRandom(1)).word(4, seededRandom(1))).toEqual([]);
});

test('a comma hangs at the line, a hyphen floats, a bracket is taller than a digit', () => {
  const placed = (sign: string) => {
    const [own] = write([hand.sign(sign, seededRandom(1))], { ...BARE.writing, jitter: 0 }, 0.05, seededRandom(1));
    return extentOf(own?.strokes ?? []);
  };
  expect(placed(',').bottom).toBeGreaterThan(0.05);
  expect(placed(',').top).toBeGreaterThan(-0.2);
  expect((placed('-').top + placed('-').bottom) / 2).toBeCloseTo(-0.45, 1);
  expect(placed('(').bottom - placed('(').top).toBeGreaterThan(1);
});

test('prices, dates and sums hold digits and signs', () => {
  for (let seed = 0; seed < 12; seed++) {
    const written = labels(withSigns(hand, seededRandom(seed)));
    expect(written.some((label) => label < 10)).toBe(true);
    expect(written.length).toBeGreaterThan(1);
  }
});

test('words stand beside a number, and alone where no digit is asked for', () => {
  const beside = labels(withWords(hand, seededRandom(3)));
  expect(beside.some((label) => label < 10)).toBe(true);
  expect(beside.some((label) => label >= 10)).toBe(true);
  for (let seed = 0; seed < 8; seed++) {
    expect(labels(withoutDigits(hand, seededRandom(seed))).every((label) => label >= 10)).toBe(true);
  }
});

test('a struck-out digit is no digit', () => {
  const written = Array.from({ length: 20 }, (_, seed) => labels(withStruckOut(hand, seededRandom(seed)))).flat();
  expect(written).toContain(NOT_A_DIGIT);
});

test('digits in columns stand a column apart, whatever their width', () => {
  const written = write(columns(hand, seededRandom(1), 2, 4), { ...BARE.writing, column: 1.5 }, 0.05, seededRandom(1));
  const middles = written.map(({ strokes }) => {
    const { left, right } = extentOf(strokes);
    return (left + right) / 2;
  });
  for (const [i, middle] of middles.entries()) expect(Math.abs(middle - (i % 4) * 1.5)).toBeLessThan(0.4);
});
