import { expect, test } from 'vitest';
import { DIGIT_HEAD, OTHER, STRIDE, USUAL } from '../../../../lib/photo/finder/head';
import { peaksOf } from '../../../../lib/photo/finder/peaks';

const [COLUMNS, ROWS] = [6, 4];

/** A map that sees nothing but these: the logit of a digit at a place, of the usual size in its middle. */
function mapOf(seen: readonly { digit: number; column: number; row: number; logit: number; across?: number }[]) {
  const data = new Float32Array(COLUMNS * ROWS * DIGIT_HEAD.channels);
  for (let cell = 0; cell < COLUMNS * ROWS; cell++)
    data.fill(-9, cell * DIGIT_HEAD.channels, cell * DIGIT_HEAD.channels + DIGIT_HEAD.classes);
  for (const { digit, column, row, logit, across = 0 } of seen) {
    const from = (row * COLUMNS + column) * DIGIT_HEAD.channels;
    data[from + digit] = logit;
    data[from + DIGIT_HEAD.across] = across;
  }
  return { columns: COLUMNS, rows: ROWS, data };
}

test('a digit is found where it is likelier than around it, with its box and its score', () => {
  const [peak, ...others] = peaksOf(mapOf([{ digit: 7, column: 2, row: 1, logit: 3, across: 0.25 }]), 0.3);
  expect(others).toEqual([]);
  expect(peak?.logits.indexOf(Math.max(...peak.logits))).toBe(7);
  expect(peak?.score).toBeCloseTo(1 / (1 + Math.exp(-3)), 6);
  expect(peak?.box).toEqual({
    x: 2.75 * STRIDE - USUAL / 2,
    y: 1.5 * STRIDE - USUAL / 2,
    width: USUAL,
    height: USUAL,
  });
});

test('of two neighbouring places the likelier is the digit; two places further are two digits', () => {
  const near = [
    { digit: 1, column: 2, row: 1, logit: 2 },
    { digit: 7, column: 3, row: 1, logit: 1 },
  ];
  expect(peaksOf(mapOf(near), 0.3)).toHaveLength(1);
  expect(peaksOf(mapOf([...near.slice(0, 1), { digit: 1, column: 4, row: 1, logit: 2 }]), 0.3)).toHaveLength(2);
});

test('two places that are equally likely are one digit', () => {
  const alike = [2, 3].map((column) => ({ digit: 8, column, row: 2, logit: 1.5 }));
  expect(peaksOf(mapOf(alike), 0.3)).toHaveLength(1);
});

test('what is too unlikely is none; another sign is found and is no digit', () => {
  expect(peaksOf(mapOf([{ digit: 3, column: 1, row: 1, logit: -2 }]), 0.3)).toEqual([]);
  const [sign] = peaksOf(mapOf([{ digit: OTHER, column: 1, row: 1, logit: 5 }]), 0.3);
  expect(sign?.signScore).toBeGreaterThan(0.9);
  expect(sign?.score).toBeLessThan(0.01);
});
