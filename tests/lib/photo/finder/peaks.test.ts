import { expect, test } from 'vitest';
import { HEAD, STRIDE, USUAL } from '../../../../lib/photo/finder/head';
import { peaksOf, signPeaksOf } from '../../../../lib/photo/finder/peaks';
import { SIGNS } from '../../../../lib/reading/signs';

const [COLUMNS, ROWS] = [6, 4];

/** A map that sees nothing but these: the logit of a digit at a place, of the usual size in its middle. */
function mapOf(seen: readonly { digit: number; column: number; row: number; logit: number; across?: number }[]) {
  const data = new Float32Array(COLUMNS * ROWS * HEAD.channels);
  for (let cell = 0; cell < COLUMNS * ROWS; cell++)
    data.fill(-9, cell * HEAD.channels, cell * HEAD.channels + HEAD.classes);
  for (const { digit, column, row, logit, across = 0 } of seen) {
    const from = (row * COLUMNS + column) * HEAD.channels;
    data[from + digit] = logit;
    data[from + HEAD.across] = across;
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

test('a comma right beside a digit is found as what it is, small as it is', () => {
  const map = mapOf([
    { digit: 3, column: 2, row: 1, logit: 3 },
    { digit: HEAD.signs + SIGNS.indexOf(','), column: 3, row: 2, logit: 1 },
  ]);
  const comma = (2 * COLUMNS + 3) * HEAD.channels;
  map.data[comma + HEAD.width] = Math.log(2 / USUAL);
  map.data[comma + HEAD.height] = Math.log(4 / USUAL);
  expect(peaksOf(map, 0.3)).toHaveLength(1);
  const [sign, ...others] = signPeaksOf(map, 0.3);
  expect(others).toEqual([]);
  expect(sign?.text).toBe(',');
  expect(sign?.score).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  expect(sign?.digit).toBeCloseTo(1 / (1 + Math.exp(-3)), 6);
  expect(sign?.box.width).toBeCloseTo(2, 5);
  expect(sign?.box.height).toBeCloseTo(4, 5);
});

test('what is too unlikely is none; other writing is found and is no digit', () => {
  expect(peaksOf(mapOf([{ digit: 3, column: 1, row: 1, logit: -2 }]), 0.3)).toEqual([]);
  const [sign] = peaksOf(mapOf([{ digit: HEAD.other, column: 1, row: 1, logit: 5 }]), 0.3);
  expect(sign?.markScore).toBeGreaterThan(0.9);
  expect(sign?.score).toBeLessThan(0.01);
});
