import { expect, test } from 'vitest';
import { bend, GRID_MIDDLE, nextPlace, PLACES, spotOf } from '../../../lib/session/pen-grid';
import { SHEET_SIZE } from '../../../lib/session/sheet';

test('the pen stays on the sheet, and goes along its edge where a slant would leave it', () => {
  expect(nextPlace({ column: 1, row: 5 }, { x: -1, y: 0 })).toEqual({ column: 1, row: 5 });
  expect(nextPlace({ column: PLACES, row: 5 }, { x: 1, y: 1 })).toEqual({ column: PLACES, row: 6 });
  expect(nextPlace(GRID_MIDDLE, { x: 1, y: -1 })).toEqual({ column: GRID_MIDDLE.column + 1, row: GRID_MIDDLE.row - 1 });
});

test('the outermost places are half a step from the edges', () => {
  const first = spotOf({ column: 1, row: 1 });
  const last = spotOf({ column: PLACES, row: PLACES });
  expect(first.x).toBeCloseTo(SHEET_SIZE - last.x);
  expect(first.y).toBeCloseTo(SHEET_SIZE / PLACES / 2);
});

test('straight on, the ink is a straight line from middle to middle of the steps', () => {
  const points = bend({ column: 3, row: 2 }, { column: 4, row: 2 }, { column: 5, row: 2 });
  const { y } = spotOf({ column: 4, row: 2 });
  expect(points.every((point) => Math.abs(point.y - y) < 1e-9)).toBe(true);
  expect(points.at(-1)?.x).toBeCloseTo((spotOf({ column: 4, row: 2 }).x + spotOf({ column: 5, row: 2 }).x) / 2);
});

test('round a corner, the ink cuts it and never leaves the two steps', () => {
  const corner = spotOf({ column: 4, row: 2 });
  const points = bend({ column: 3, row: 2 }, { column: 4, row: 2 }, { column: 4, row: 3 });
  expect(points.length).toBeGreaterThan(2);
  for (const { x, y } of points) {
    expect(x).toBeLessThanOrEqual(corner.x);
    expect(y).toBeGreaterThanOrEqual(corner.y);
    expect(Math.abs(x - corner.x) + Math.abs(y - corner.y)).toBeGreaterThan(1);
  }
});
