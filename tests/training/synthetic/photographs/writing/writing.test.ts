import { expect, test } from 'vitest';
import { seededRandom } from '../../../../../training/augment/random';
import { extentOf } from '../../../../../training/synthetic/photographs/camera/extent';
import { type WrittenDigit, write } from '../../../../../training/synthetic/photographs/writing/writing';
import { BARE, digitsOf } from '../bare';

const PEN = 0.08;

/** The least distance between the pen's ways of two digits, in the digits' heights. */
function distance(a: WrittenDigit, b: WrittenDigit): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of a.strokes.flat()) {
    for (const other of b.strokes.flat()) least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y));
  }
  return least;
}

const neighbours = (digits: readonly WrittenDigit[]): [WrittenDigit, WrittenDigit][] =>
  digits.slice(1).map((digit, i) => [digits[i] as WrittenDigit, digit]);

test('digits apart leave white between their strokes, however they are tucked together', () => {
  for (let seed = 0; seed < 8; seed++) {
    const digits = write([digitsOf('7402715638')], { ...BARE.writing, gap: [0.1, 0.2] }, PEN, seededRandom(seed));
    for (const [before, next] of neighbours(digits)) expect(distance(before, next)).toBeGreaterThan(PEN);
  }
});

test('touching digits’ ink meets', () => {
  const digits = write([digitsOf('88008880')], { ...BARE.writing, touching: 1 }, PEN, seededRandom(1));
  for (const [before, next] of neighbours(digits)) expect(distance(before, next)).toBeLessThan(PEN);
});

test('digits stand on their lines, about one high, lines a pitch apart', () => {
  const digits = write([digitsOf('123'), digitsOf('4567')], BARE.writing, PEN, seededRandom(1));
  expect(digits.map(({ label, line }) => `${line}${label}`)).toEqual(['01', '02', '03', '14', '15', '16', '17']);
  for (const { line, strokes } of digits) {
    const { top, bottom } = extentOf(strokes);
    expect(bottom).toBeCloseTo(line * BARE.writing.linePitch, 1);
    expect(bottom - top).toBeGreaterThan(0.75);
    expect(bottom - top).toBeLessThan(1.3);
  }
});
