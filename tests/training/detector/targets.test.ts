import { expect, test } from 'vitest';
import { DIGIT_HEAD, FIRST_SIGN, SIGN_HEAD as HEAD, OTHER, STRIDE, USUAL } from '../../../lib/photo/finder/head';
import { SIGNS } from '../../../lib/reading/signs';
import { type Mark, targetsOf } from '../../../training/detector/targets';

const [COLUMNS, ROWS] = [10, 8];
const at = (column: number, row: number): number => row * COLUMNS + column;
const markOf = (label: Mark['label'], side: number): Mark => ({
  // Its middle lies within the place of column 4, row 3.
  box: { x: 4.75 * STRIDE - side / 4, y: 3.5 * STRIDE - side / 2, width: side / 2, height: side },
  label,
});

test('a digit is asked for in its middle, with its size and place, and less around', () => {
  const { heat, isMiddle, place } = targetsOf([markOf(7, 20)], COLUMNS, ROWS, HEAD);
  expect(heat[at(4, 3) * HEAD.classes + 7]).toBe(1);
  expect(heat[at(5, 3) * HEAD.classes + 7]).toBeGreaterThan(0.3);
  expect(heat[at(8, 3) * HEAD.classes + 7]).toBe(0);
  expect(isMiddle.reduce((a, b) => a + b)).toBe(1);
  const own = [...place.subarray(4 * at(4, 3), 4 * at(4, 3) + 4)];
  expect(own.map((value) => Math.round(1000 * value))).toEqual(
    [Math.log(10 / USUAL), Math.log(20 / USUAL), 0.25, 0].map((value) => Math.round(1000 * value)),
  );
});

test('a dot is asked for where the digits around it are of the size that is looked for', () => {
  const dot = (tall: number): Mark => ({ ...markOf('.', 3), tall });
  const [own, around] = [at(4, 3) * HEAD.classes + FIRST_SIGN + SIGNS.indexOf('.'), at(4, 3) * HEAD.classes + 1];
  expect(targetsOf([dot(20)], COLUMNS, ROWS, HEAD).heat[own]).toBe(1);
  expect(targetsOf([dot(45)], COLUMNS, ROWS, HEAD).asked[around]).toBe(0);
  const [heat, asked] = [
    targetsOf([dot(70)], COLUMNS, ROWS, HEAD).heat,
    targetsOf([dot(70)], COLUMNS, ROWS, HEAD).asked,
  ];
  expect([Math.max(...heat), asked[around]]).toEqual([0, 1]);
});

test('for a finder of digits a sign is other writing', () => {
  const { heat } = targetsOf([markOf('/', 20)], COLUMNS, ROWS, DIGIT_HEAD);
  expect(heat[at(4, 3) * DIGIT_HEAD.classes + OTHER]).toBe(1);
});

test('other writing is asked for as such; what is unsure is not asked for at all', () => {
  expect(targetsOf([markOf('other', 20)], COLUMNS, ROWS, HEAD).heat[at(4, 3) * HEAD.classes + OTHER]).toBe(1);
  const { asked, heat } = targetsOf([markOf('unsure', 20)], COLUMNS, ROWS, HEAD);
  expect(Math.max(...heat)).toBe(0);
  expect(asked[at(4, 3) * HEAD.classes + 1]).toBe(0);
  expect(asked[at(0, 0) * HEAD.classes + 1]).toBe(1);
});

test.each([
  [6, 'nothing', 1],
  [9, 'either', 0],
  [45, 'either', 0],
  [70, 'nothing', 1],
])('a digit %d pixels high is %s at this size', (side, _, asked) => {
  const targets = targetsOf([markOf(7, side)], COLUMNS, ROWS, HEAD);
  expect(Math.max(...targets.heat)).toBe(0);
  expect(targets.asked[at(4, 3) * HEAD.classes + 7]).toBe(asked);
});
