import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { boundsOf } from '../../../lib/strokes/bounds';
import { inkCoverage } from '../../../lib/strokes/normalise/ink-coverage';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { SHEET } from '../../../training/augment/changes/place';
import { drawnAnywhere, shrunkSheets } from '../../../training/compare/drawn-anywhere';
import { tinyDrawings } from '../tiny';

const drawings = tinyDrawings();
const anywhere = drawnAnywhere(drawings);
const boxes = anywhere.map(({ drawing }) => boundsOf(drawing) ?? { x: 0, y: 0, width: 0, height: 0 });
/** Coordinates are computed in another order than they are checked. */
const ROUNDING = 1e-6;

test('every drawing lies within the sheet, its longer side 30 to 90 % of the sheet’s', () => {
  for (const { x, y, width, height } of boxes) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(-ROUNDING);
    expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(SHEET + ROUNDING);
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(0.3 * SHEET - ROUNDING);
    expect(Math.max(width, height)).toBeLessThanOrEqual(0.9 * SHEET + ROUNDING);
  }
});

test('sizes and places differ from drawing to drawing, and make use of what is free', () => {
  const sizes = boxes.map(({ width, height }) => Math.max(width, height) / SHEET);
  expect(Math.min(...sizes)).toBeLessThan(0.4);
  expect(Math.max(...sizes)).toBeGreaterThan(0.8);
  for (const side of ['x', 'y'] as const) {
    expect(Math.min(...boxes.map((box) => box[side]))).toBeLessThan(0.05 * SHEET);
    expect(Math.max(...boxes.map((box) => box[side]))).toBeGreaterThan(0.4 * SHEET);
  }
});

test('the same drawings come to the same places again, each by itself', () => {
  expect(drawnAnywhere(drawings)).toEqual(anywhere);
  expect(drawnAnywhere(drawings.slice(0, 5))).toEqual(anywhere.slice(0, 5));
  expect(anywhere.map(({ label, writer }) => [label, writer])).toEqual(drawings.map((d) => [d.label, d.writer]));
});

test('in the digit’s frame they are what they were, but for the last bits', () => {
  anywhere.forEach(({ drawing }, i) => {
    const [before, after] = [drawings[i]?.drawing ?? [], drawing].map((one) => inkDrawing(one, DIGIT_FRAME)?.data);
    before?.forEach((byte, at) => {
      expect(Math.abs(byte - (after?.[at] as number))).toBeLessThanOrEqual(1);
    });
  });
});

test('a shrunk sheet is the whole sheet inked in 28×28 with a pen of 2 pixels', () => {
  const { count, rows, columns, pixels, labels } = shrunkSheets(anywhere);
  expect([count, rows, columns, pixels.length]).toEqual([62, 28, 28, 62 * 784]);
  expect([...labels]).toEqual(drawings.map(({ label }) => label));
  anywhere.forEach(({ drawing }, n) => {
    const ink = inkCoverage(transformDrawing(drawing, 28 / SHEET, 0, 0), 28, 2);
    expect([...pixels.subarray(n * 784, (n + 1) * 784)]).toEqual(Array.from(ink, (share) => Math.round(255 * share)));
  });
});

test('the ink of a shrunk sheet lies where the drawing lies on the sheet, and reaches to the full byte', () => {
  const { pixels } = shrunkSheets(anywhere);
  boxes.forEach(({ x, y, width, height }, n) => {
    const own = pixels.subarray(n * 784, (n + 1) * 784);
    expect(Math.max(...own)).toBe(255);
    own.forEach((byte, i) => {
      if (byte === 0) return;
      const [column, row] = [i % 28, Math.floor(i / 28)];
      // A pen's radius and a pixel around the strokes' box.
      expect(column).toBeGreaterThanOrEqual((28 * x) / SHEET - 2.5);
      expect(column).toBeLessThanOrEqual((28 * (x + width)) / SHEET + 1.5);
      expect(row).toBeGreaterThanOrEqual((28 * y) / SHEET - 2.5);
      expect(row).toBeLessThanOrEqual((28 * (y + height)) / SHEET + 1.5);
    });
  });
});
