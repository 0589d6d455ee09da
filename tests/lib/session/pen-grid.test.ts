import { expect, test } from 'vitest';
import { bend, firstPlace, GRID_MIDDLE, nextPlace, PLACES, spotOf } from '../../../lib/session/pen-grid';
import { SHEET_SIZE } from '../../../lib/session/sheet';
import { SQUARE, viewOf } from '../../../lib/session/sheet-view';

test('the pen stays on the sheet, and goes along its edge where a slant would leave it', () => {
  expect(nextPlace({ column: 1, row: 5 }, { x: -1, y: 0 }, SQUARE)).toEqual({ column: 1, row: 5 });
  expect(nextPlace({ column: PLACES, row: 5 }, { x: 1, y: 1 }, SQUARE)).toEqual({ column: PLACES, row: 6 });
  expect(nextPlace(GRID_MIDDLE, { x: 1, y: -1 }, SQUARE)).toEqual({
    column: GRID_MIDDLE.column + 1,
    row: GRID_MIDDLE.row - 1,
  });
});

test('on a wider sheet the grid goes on to both edges, and every place of it is seen', () => {
  for (const aspect of [1.2, 1.6, 2.5, 0.6]) {
    const view = viewOf(aspect, []);
    const corner = { left: GRID_MIDDLE, right: GRID_MIDDLE };
    for (let i = 0; i < 100; i++) {
      corner.left = nextPlace(corner.left, { x: -1, y: -1 }, view);
      corner.right = nextPlace(corner.right, { x: 1, y: 1 }, view);
    }
    expect(corner.left).toEqual(firstPlace(view));
    const [first, last] = [spotOf(corner.left), spotOf(corner.right)];
    const step = SHEET_SIZE / PLACES;
    for (const gap of [
      first.x - view.x,
      view.x + view.width - last.x,
      first.y - view.y,
      view.y + view.height - last.y,
    ]) {
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThanOrEqual(step);
    }
  }
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
