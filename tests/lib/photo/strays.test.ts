import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../lib/digit/frame';
import type { Box } from '../../../lib/image/box';
import { inkCoverage } from '../../../lib/ink/ink-coverage';
import type { Plane } from '../../../lib/photo/plane';
import { withoutStrays } from '../../../lib/photo/strays';
import { goldenDrawings } from '../../golden/golden';

const SIDE = 200;

const bare = (): Plane => ({ width: SIDE, height: SIDE, data: new Float32Array(SIDE * SIDE) });

/** The plane with full ink wherever `isInk` says. */
function inked({ width, height, data }: Plane, isInk: (x: number, y: number) => boolean): Plane {
  return { width, height, data: data.map((ink, at) => (isInk(at % width, Math.floor(at / width)) ? 1 : ink)) };
}

const isIn =
  (box: Box) =>
  (x: number, y: number): boolean =>
    x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

/** How many pixels differ; counting them is quicker than comparing lists. */
function changed(a: Plane, b: Plane): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  return a.data.reduce((count, ink, at) => count + (ink === b.data[at] ? 0 : 1), 0);
}

/** A 5 as it is often written: its bar, drawn last, does not touch the rest. */
const belly = { x: 70, y: 60, width: 60, height: 110 };
const bar = { x: 80, y: 40, width: 50, height: 6 };
const five = inked(inked(bare(), isIn(belly)), isIn(bar));

test('a speck goes, and the rest stays as it is', () => {
  expect(changed(withoutStrays(inked(five, isIn({ x: 20, y: 30, width: 4, height: 4 }))), five)).toBe(0);
});

test('a 5’s bar stays where it does not touch the rest', () => {
  expect(changed(withoutStrays(five), five)).toBe(0);
});

test('of the drawings made for this project nothing goes', () => {
  for (const { drawing } of goldenDrawings()) {
    const points = drawing.flat();
    const largest = Math.max(...points.flatMap(({ x, y }) => [x, y]));
    const scale = (SIDE - 40) / largest;
    const onSheet = drawing.map((stroke) => stroke.map(({ x, y, t }) => ({ x: 20 + x * scale, y: 20 + y * scale, t })));
    const data = Float32Array.from(inkCoverage(onSheet, SIDE, DIGIT_FRAME.penWidth));
    const plane: Plane = { width: SIDE, height: SIDE, data };
    expect(changed(withoutStrays(plane), plane)).toBe(0);
  }
});

test('the four corners of a rounded picture go', () => {
  const radius = 16;
  const isOutside = (x: number, y: number): boolean => {
    const across = Math.max(radius - (x + 0.5), x + 0.5 - (SIDE - radius), 0);
    const down = Math.max(radius - (y + 0.5), y + 0.5 - (SIDE - radius), 0);
    return across * across + down * down > radius * radius;
  };
  const rounded = inked(five, isOutside);
  expect(changed(rounded, five)).toBeGreaterThan(100);
  expect(changed(withoutStrays(rounded), five)).toBe(0);
});

test('a line along a side goes, one through the middle stays', () => {
  const along = (x: number): Plane => inked(five, isIn({ x, y: 0, width: 3, height: SIDE }));
  expect(changed(withoutStrays(along(SIDE - 4)), five)).toBe(0);
  expect(changed(withoutStrays(along(150)), along(150))).toBe(0);
});

test.each<[string, Plane]>([
  ['a corner', inked(bare(), isIn({ x: 0, y: 0, width: 9, height: 9 }))],
  ['a line along a side', inked(bare(), isIn({ x: 1, y: 0, width: 3, height: SIDE }))],
  ['a speck', inked(bare(), isIn({ x: 50, y: 50, width: 1, height: 1 }))],
  ['nothing', bare()],
])('%s stays where there is nothing else', (_what, plane) => {
  expect(changed(withoutStrays(plane), plane)).toBe(0);
});

test('on a sheet too large for the finest grid, a speck goes just so', () => {
  const size = 1200;
  const large: Plane = { width: size, height: size, data: new Float32Array(size * size) };
  const drawn = inked(large, isIn({ x: 500, y: 300, width: 40, height: 600 }));
  const dusty = inked(drawn, isIn({ x: 100, y: 100, width: 5, height: 5 }));
  expect(changed(withoutStrays(dusty), drawn)).toBe(0);
});
