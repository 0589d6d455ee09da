import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import type { Plane } from '../../../../lib/photo/plane';
import { type Part, partsOf } from '../../../../lib/photo/segment/part';
import { typicalHeight, writtenParts } from '../../../../lib/photo/segment/written-parts';
import { goldenDrawings } from '../../../golden/golden';
import { filled, isIn, maskOf, pageOf, pageWith } from '../page';
import { outlines, solid } from '../shapes';

const { ink } = pageOf('4026', { height: 80 });
const digits = partsOf(maskOf({ ink }));

/** What is left of the page's parts. */
const writtenOn = (plane: Plane): Part[] => writtenParts(partsOf(maskOf({ ink: plane })), plane.width, plane.height);

/** The page with more ink. */
const withInk = (...boxes: readonly Box[]): Plane => boxes.reduce((plane, box) => filled(plane, 1, isIn(box)), ink);

/** The sides of a box, `thick` pixels inwards. */
const frame = ({ x, y, width, height }: Box, thick: number): Box[] => [
  { x, y, width, height: thick },
  { x, y: y + height - thick, width, height: thick },
  { x, y, width: thick, height },
  { x: x + width - thick, y, width: thick, height },
];

const around = (by: number): Box => ({ x: by, y: by, width: ink.width - 2 * by, height: ink.height - 2 * by });

test('of the drawings made for this project nothing goes', () => {
  for (const { drawing } of goldenDrawings()) {
    const plane = pageWith([[drawing]]).ink;
    expect(outlines(writtenOn(plane))).toEqual(outlines(partsOf(maskOf({ ink: plane }))));
  }
});

test.each<[string, Plane]>([
  ['specks', withInk({ x: 20, y: 20, width: 4, height: 4 }, { x: 300, y: 90, width: 8, height: 3 })],
  ['a line along a side', withInk({ x: 0, y: ink.height - 4, width: ink.width, height: 3 })],
  ['a line down a side', withInk({ x: 3, y: 0, width: 3, height: ink.height })],
  ['a frame along all sides', withInk(...frame(around(4), 3))],
  ['a frame around the digits, away from the sides', withInk(...frame(around(30), 4))],
  ['a blackened corner', withInk({ x: 0, y: 0, width: 12, height: 9 })],
  ['a line below the digits', withInk({ x: 60, y: 165, width: 250, height: 5 })],
])('%s is not written', (_what, plane) => {
  expect(partsOf(maskOf({ ink: plane })).length).toBeGreaterThan(digits.length);
  expect(outlines(writtenOn(plane))).toEqual(outlines(digits));
});

test('the four corners outside of a rounded picture are not written', () => {
  const radius = 18;
  const isOutside = (x: number, y: number): boolean => {
    const across = Math.max(radius - (x + 0.5), x + 0.5 - (ink.width - radius), 0);
    const down = Math.max(radius - (y + 0.5), y + 0.5 - (ink.height - radius), 0);
    return across * across + down * down > radius * radius;
  };
  expect(outlines(writtenOn(filled(ink, 1, isOutside)))).toEqual(outlines(digits));
});

test('a line down a page, higher than any digit, is not written', () => {
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => solid(100 + 60 * (i % 2), 20 + 90 * Math.floor(i / 2), 40, 60));
  expect(outlines(writtenParts([...numbers, solid(60, 15, 6, 340)], 400, 400))).toEqual(outlines(numbers));
});

describe('what looks alike and is written stays', () => {
  test('the bar of a 5, the dot of a broken stroke, a dash between digits', () => {
    const bar = solid(100, 50, 40, 6);
    const belly = solid(95, 60, 50, 80);
    const dash = solid(160, 100, 30, 8);
    const dot = solid(120, 146, 12, 12);
    const parts = [bar, belly, dash, dot];
    expect(outlines(writtenParts(parts, 400, 200))).toEqual(outlines(parts));
  });

  test('a 0 with a speck in it, and a 0 around nothing', () => {
    const zeros = pageOf('00', { height: 80 });
    const [first] = zeros.boxes;
    const speck = { x: (first?.x ?? 0) + 22, y: (first?.y ?? 0) + 38, width: 6, height: 6 };
    const found = writtenOn(filled(zeros.ink, 1, isIn(speck)));
    expect(found.map(({ box }) => box.height)).toEqual([80, 80]);
  });

  test('a 1 that runs from side to side of a picture cut close', () => {
    const one = pageOf('1', { height: 100, pen: 12, margin: 0 });
    expect(writtenOn(one.ink)).toHaveLength(1);
  });
});

test('dust of four pixels is no digit, a digit of five pixels is', () => {
  expect(writtenParts([solid(40, 30, 4, 4)], 300, 200)).toEqual([]);
  const smallest = solid(40, 30, 1, 5);
  expect(writtenParts([smallest], 300, 200)).toEqual([smallest]);
  expect(writtenParts([], 300, 200)).toEqual([]);
});

test('the typical height is that of the digits, whatever dust there is', () => {
  const dust = Array.from({ length: 40 }, (_, i) => solid(3 * i, 0, 1, 1));
  const numbers = [58, 60, 61, 62, 75].map((height, i) => solid(50 * i, 20, 30, height));
  expect(typicalHeight([...dust, ...numbers])).toBe(61);
  expect(typicalHeight([])).toBe(0);
});
