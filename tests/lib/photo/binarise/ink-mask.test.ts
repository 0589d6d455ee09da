import { expect, test } from 'vitest';
import { inkMask } from '../../../../lib/photo/binarise/ink-mask';
import type { Plane } from '../../../../lib/photo/plane';
import { filled, isIn, maskOf, pageOf } from '../page';

const bare: Plane = { width: 60, height: 40, data: new Float32Array(60 * 40) };
const stroke = { x: 10, y: 5, width: 3, height: 12 };
/** Where it goes on. */
const tail = { x: 10, y: 17, width: 3, height: 18 };

const inkIn = (plane: Plane): number => inkMask(plane).data.reduce((sum, ink) => sum + ink, 0);

test('a stroke that grows faint goes on to its end', () => {
  const begun = filled(bare, 1, isIn(stroke));
  const data = begun.data.map((ink, at) => {
    const [x, y] = [at % bare.width, Math.floor(at / bare.width)];
    return isIn(tail)(x, y) ? Math.max(0.2, 1 - 0.1 * (y - tail.y)) : ink;
  });
  expect(inkIn({ ...bare, data })).toBe(3 * 30);
  expect(inkIn(filled(filled(bare, 0.5, isIn(stroke)), 0.25, isIn(tail)))).toBe(3 * 30);
});

test('what is faint alone is no ink, nor what hangs on nothing sure', () => {
  expect(inkIn(filled(bare, 0.4, isIn(tail)))).toBe(0);
  const apart = { ...tail, x: 20 };
  expect(inkIn(filled(filled(bare, 1, isIn(stroke)), 0.4, isIn(apart)))).toBe(3 * 12);
});

test('what is fainter than the faintest stroke is none, even where it hangs on a sure one', () => {
  expect(inkIn(filled(filled(bare, 0.5, isIn(stroke)), 0.1, isIn(tail)))).toBe(3 * 12);
});

test('strokes that touch by a corner hang together', () => {
  const diagonal = filled(bare, 0.2, (x, y) => x === y && x >= 5 && x < 30);
  expect(inkIn(filled(diagonal, 0.5, (x, y) => x === 5 && y === 5))).toBe(25);
});

test('the soft edges of strokes make them no wider', () => {
  for (const pen of [3, 6, 12]) {
    const page = pageOf('4026', { pen });
    const half = maskOf(page).data.reduce((sum, ink) => sum + ink, 0);
    expect(Math.abs(inkIn(page.ink) / half - 1)).toBeLessThan(0.12);
  }
});

test('on a sheet too large for a cell of one pixel, hysteresis works just so', () => {
  const large: Plane = { width: 600, height: 500, data: new Float32Array(600 * 500) };
  const long = { x: 400, y: 50, width: 9, height: 200 };
  const rest = { ...long, y: 250, height: 200 };
  expect(inkIn(filled(filled(large, 0.5, isIn(long)), 0.21, isIn(rest)))).toBe(9 * 400);
});
