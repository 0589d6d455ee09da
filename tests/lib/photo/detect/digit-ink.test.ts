import { expect, test } from 'vitest';
import { digitInk } from '../../../../lib/photo/detect/digit-ink';

const [WIDTH, HEIGHT] = [80, 60];
/** Grey paper with upright bars of ink, each from x on, 4 wide and 30 high. */
function picture(bars: readonly number[], paper = 0.9, ink = 0.2) {
  const data = new Float32Array(WIDTH * HEIGHT).fill(paper);
  for (const bar of bars) {
    for (let y = 15; y < 45; y++) data.fill(ink, y * WIDTH + bar, y * WIDTH + bar + 4);
  }
  return { width: WIDTH, height: HEIGHT, data };
}
const boxAt = (x: number) => ({ x: x - 5, y: 14, width: 14, height: 32 });
/** Left and right end of the ink that was found, in pixels of the picture. */
function endsOf(found: ReturnType<typeof digitInk>) {
  if (found === undefined) return undefined;
  const { part, window } = found;
  return [window.x + part.box.x, window.x + part.box.x + part.box.width];
}

test('the ink in a box is found, from paper to full ink', () => {
  const found = digitInk(picture([40]), boxAt(40), []);
  expect(endsOf(found)).toEqual([40, 44]);
  expect(found?.part.area).toBe(4 * 30);
  expect(Math.max(...(found?.ink.data ?? []))).toBeCloseTo(1, 5);
  expect(Math.min(...(found?.ink.data ?? []))).toBeCloseTo(0, 5);
});

test('chalk on a board is ink as well', () => {
  expect(endsOf(digitInk(picture([40], 0.2, 0.9), boxAt(40), []))).toEqual([40, 44]);
});

test('a neighbour’s ink is not the digit’s own', () => {
  expect(endsOf(digitInk(picture([40, 50]), boxAt(40), [boxAt(50)]))).toEqual([40, 44]);
});

test('in an even box there is none', () => {
  expect(digitInk(picture([]), boxAt(40), [])).toBeUndefined();
});

test('a box that reaches beyond the picture is cut at its edge', () => {
  expect(endsOf(digitInk(picture([0]), { x: -6, y: 10, width: 14, height: 40 }, []))).toEqual([0, 4]);
  expect(digitInk(picture([0]), { x: -40, y: -40, width: 10, height: 10 }, [])).toBeUndefined();
});
