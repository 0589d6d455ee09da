import { expect, test } from 'vitest';
import { penWidthOf } from '../../../lib/session/pen-width';
import { PEN_WIDTH } from '../../../lib/session/sheet';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { goldenDrawings } from '../../golden/golden';

const scaled = (drawing: Drawing, scale: number): Drawing => transformDrawing(drawing, scale, 0, 0);
/** Digits that fill most of the sheet. */
const digits = goldenDrawings().map(({ drawing }) => {
  const { width = 1, height = 1 } = boundsOf(drawing) ?? {};
  return scaled(drawing, 800 / Math.max(width, height));
});

test('a digit that fills the sheet has the broad pen, as a blank sheet and a dot have', () => {
  for (const digit of digits) expect(penWidthOf(digit)).toBe(PEN_WIDTH);
  expect(penWidthOf([])).toBe(PEN_WIDTH);
  expect(penWidthOf([[{ x: 5, y: 5, t: 0 }]])).toBe(PEN_WIDTH);
});

test('the smaller a digit is, the finer the pen, and never so fine that it is hard to see', () => {
  for (const digit of digits) {
    const widths = [1, 0.5, 0.3, 0.2, 0.1, 0.02].map((scale) => penWidthOf(scaled(digit, scale)));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths[4]).toBeLessThan(PEN_WIDTH / 2);
    expect(Math.min(...widths)).toBeGreaterThan(PEN_WIDTH / 4);
  }
});

test('one large digit, crossbars and dots do not change the pen of a small number', () => {
  const small = digits.slice(0, 9).flatMap((digit) => scaled(digit, 0.15));
  const dots = [1, 2, 3].map((x) => [{ x, y: 0, t: 0 }]);
  const width = penWidthOf(small);
  expect(width).toBeLessThan(PEN_WIDTH / 2);
  expect(penWidthOf([...small, ...dots])).toBe(width);
  expect(penWidthOf([...small, ...(digits[0] ?? [])])).toBeLessThan(1.2 * width);
});
