import { expect, test } from 'vitest';
import { type Part, partsOf } from '../../../../lib/photo/segment/part';
import { piecesOf } from '../../../../lib/photo/segment/pieces';
import { goldenDrawings } from '../../../golden/golden';
import { digit, maskOf, pageOf, pageWith } from '../page';
import { outlines, solid } from '../shapes';

const boxesOf = (parts: readonly Part[]) => parts.map(({ box }) => box);

test('a 5 whose flag stands apart is one piece', () => {
  const page = pageWith([[digit('2'), digit('5', 'hat apart'), digit('0')]], { pen: 3 });
  const parts = partsOf(maskOf(page));
  expect(parts).toHaveLength(4);
  const pieces = piecesOf(parts);
  expect(pieces.map(({ box }) => box.height)).toEqual([60, 60, 60].map((height) => expect.closeTo(height, -0.4)));
});

test('each of the drawings made for this project is one piece', () => {
  for (const { drawing, style, label } of goldenDrawings()) {
    const parts = partsOf(maskOf(pageWith([[drawing]], { pen: 4 })));
    expect(piecesOf(parts), `${label}, ${style}`).toHaveLength(1);
  }
});

test('the digits of a number are pieces from left to right, whatever order they come in', () => {
  const page = pageOf('402617');
  const pieces = piecesOf(partsOf(maskOf(page)).reverse());
  expect(pieces).toHaveLength(6);
  for (const [i, { box }] of pieces.entries()) {
    expect(Math.abs(box.x - (page.boxes[i]?.x ?? Number.NaN))).toBeLessThan(1.5);
  }
});

test('a 1 that stands below a 7’s bar stays by itself', () => {
  const seven = solid(0, 0, 60, 80);
  const one = solid(48, 12, 10, 70);
  expect(piecesOf([seven, one])).toEqual([seven, one]);
});

test('a broken digit’s upper and lower half are one, and halves of neighbours are not', () => {
  const [upper, lower] = [solid(0, 0, 40, 36), solid(4, 42, 40, 38)];
  const [otherUpper, otherLower] = [solid(60, 0, 40, 36), solid(62, 42, 40, 38)];
  const whole = solid(130, 0, 40, 80);
  const pieces = piecesOf([upper, lower, otherUpper, otherLower, whole]);
  expect(boxesOf(pieces)).toEqual([
    { x: 0, y: 0, width: 44, height: 80 },
    { x: 60, y: 0, width: 42, height: 80 },
    whole.box,
  ]);
});

test('dots, commas and dust between digits are left out', () => {
  const digits = [solid(0, 0, 40, 80), solid(60, 0, 12, 80), solid(120, 4, 40, 76)];
  const dot = solid(46, 72, 9, 9);
  const comma = solid(100, 70, 8, 22);
  expect(piecesOf([...digits, dot, comma])).toEqual(digits);
});

test('a line of small parts alone keeps them: they are its digits', () => {
  const small = [solid(0, 0, 6, 9), solid(12, 1, 6, 8)];
  expect(piecesOf(small)).toEqual(small);
  expect(piecesOf([])).toEqual([]);
});

test('the list that is looked at stays as it was', () => {
  const parts = [solid(60, 0, 40, 80), solid(0, 0, 40, 80), solid(4, -10, 30, 6)];
  const before = outlines(parts);
  piecesOf(parts);
  expect(outlines(parts)).toEqual(before);
});
