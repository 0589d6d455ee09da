import { expect, test } from 'vitest';
import { createSession } from '../../../lib/session/session';
import { roomFor, SQUARE, viewAfter, viewOf } from '../../../lib/session/sheet-view';
import { type CorrectedDrawing, uncorrected } from '../../../lib/strokes/corrections';
import type { Drawing } from '../../../lib/strokes/drawing';

const line = (...places: readonly (readonly [number, number])[]): Drawing => [places.map(([x, y], t) => ({ x, y, t }))];

const inSquare = line([100, 200], [900, 800]);
/** As on a sheet twice as wide as high. */
const wide = [...line([-450, 300], [-400, 600]), ...line([1400, 300], [1450, 700])];

test('a sheet of any shape shows the square in its middle', () => {
  expect(viewOf(1, inSquare)).toEqual(SQUARE);
  expect(viewOf(2, inSquare)).toEqual({ x: -500, y: 0, width: 2000, height: 1000 });
  expect(viewOf(0.5, [])).toEqual({ x: 0, y: -500, width: 1000, height: 2000 });
});

test('ink of a wider sheet is seen whole on a narrow one, in the narrow one’s shape', () => {
  const view = viewOf(1, wide);
  expect(view.width).toBeCloseTo(view.height);
  expect(view.x).toBeLessThan(-450);
  expect(view.x + view.width).toBeGreaterThan(1450);
  expect(view.y + view.height / 2).toBeCloseTo(500);
  expect(viewOf(2, wide)).toEqual(viewOf(2, []));
});

test('a pen that ran over the edge does not change what is seen', () => {
  expect(viewOf(1, line([900, 500], [1300, 500]))).toEqual(SQUARE);
});

test('steps leave a view in which all ink was begun as it is, and a blank sheet shows what it shows at first', () => {
  const zoomed = viewOf(1, wide);
  expect(viewAfter(zoomed, inSquare)).toBe(zoomed);
  expect(viewAfter(zoomed, [])).toEqual(SQUARE);
  expect(viewAfter(SQUARE, wide)).toEqual(zoomed);
});

test('a picture of a drawing is the square, or has room for all ink of a wider sheet', () => {
  expect(roomFor(inSquare, SQUARE)).toEqual(SQUARE);
  const { x, y, width, height } = roomFor(wide, SQUARE);
  expect([y, height]).toEqual([0, 1000]);
  expect(x).toBeLessThan(-450);
  expect(x + width).toBeGreaterThan(1450);
});

test('a sheet that changes its shape moves no ink of its drawing, and none of what undo brings back', () => {
  const session = createSession();
  session.place(uncorrected(inSquare));
  session.resize(2);
  session.place(uncorrected(wide));
  session.resize(1);
  const { history, view } = session.sheet.get();
  expect(history.present.drawing).toBe(wide);
  expect(history.past.map(({ drawing }: CorrectedDrawing) => drawing)).toEqual([[], inSquare]);
  expect(view).toEqual(viewOf(1, wide));
  session.clear();
  expect(session.sheet.get().view).toEqual(SQUARE);
});

test('a shape that differs by a rounded pixel is the same, and tells nobody', () => {
  const session = createSession();
  session.resize(1.5);
  let told = 0;
  session.sheet.subscribe(() => told++);
  session.resize(601 / 400);
  expect(told).toBe(0);
  session.resize(1.6);
  expect(told).toBe(1);
});
