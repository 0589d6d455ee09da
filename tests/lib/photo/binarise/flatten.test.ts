import { describe, expect, test } from 'vitest';
import { flatten } from '../../../../lib/photo/binarise/flatten';
import type { Plane } from '../../../../lib/photo/plane';
import { inkIn, LIGHTS, type Light, litBy } from '../light';
import { type PageSettings, pageOf } from '../page';
import { farthestApart } from '../planes';

/** Ink is lost where it is less than this share of what it should be. */
const LOST = 0.6;

/** A flattened page: how dark what is bare is at most, and how dark full ink is, as shares of what ink should be there. */
function measured(text: string, settings: PageSettings, light: Light) {
  const { ink } = pageOf(text, settings);
  const flat = flatten(litBy(ink, light));
  const full = inkIn(ink, light);
  let [bare, count, sum, lost] = [0, 0, 0, 0];
  for (let at = 0; at < flat.data.length; at++) {
    const share = (flat.data[at] as number) / (full.data[at] as number);
    if (ink.data[at] === 0) bare = Math.max(bare, share);
    if (ink.data[at] !== 1) continue;
    count += 1;
    sum += share;
    if (share < LOST) lost += 1;
  }
  return { bare, ink: sum / count, lost: lost / count };
}

describe.each<[string, string, PageSettings]>([
  ['a number', '402617', {}],
  ['two lines of a fine pen', '4026|17', { height: 50, pen: 2.5 }],
  ['a thick digit', '3', { height: 120, pen: 14 }],
])('%s', (_what, text, settings) => {
  test.each(LIGHTS)('in %s: the paper becomes even, and the strokes stay', (_how, light) => {
    const { bare, ink, lost } = measured(text, settings, light);
    expect(bare).toBeLessThan(0.1);
    expect(ink).toBeGreaterThan(0.95);
    expect(lost).toBeLessThan(0.05);
  });
});

test('a page in even light keeps its levels', () => {
  expect(measured('402617', {}, () => 1)).toEqual({ bare: 0, ink: 1, lost: 0 });
});

test('light ink on dark comes out as dark ink on light does', () => {
  for (const [, light] of LIGHTS) {
    const page = litBy(pageOf('4026').ink, light);
    const negative: Plane = { ...page, data: page.data.map((value) => -value) };
    expect(farthestApart(flatten(negative), flatten(page))).toBe(0);
  }
});

test('a page that ends on a dark desk has no stroke along its edge', () => {
  const onDesk: Light = (x, y) => (x > 0.9 || y > 0.85 ? 0.1 : 1);
  const { bare, ink } = measured('26', { margin: 1.2 }, onDesk);
  expect(bare).toBeLessThan(0.1);
  expect(ink).toBe(1);
});

test.each([
  [1, 1],
  [1, 9],
  [300, 1],
  [2, 700],
])('%d × %d pixels are flattened to as many, all of them numbers', (width, height) => {
  const flat = flatten({
    width,
    height,
    data: Float32Array.from({ length: width * height }, (_, at) => (at * 37) % 256),
  });
  expect([flat.width, flat.height, flat.data.length]).toEqual([width, height, width * height]);
  expect(flat.data.every(Number.isFinite)).toBe(true);
});
