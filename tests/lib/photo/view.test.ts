import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { cropped, turned, unturnedBox } from '../../../lib/photo/view';

/** A picture whose pixels are these numbers, one after the other. */
function numbered(width: number, height: number): RgbaPicture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < width * height; at++) data.set([at % 256, Math.floor(at / 256), 0, 255], 4 * at);
  return { width, height, data };
}

/** The pixels' numbers, row by row. */
function rowsOf({ width, height, data }: RgbaPicture): number[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const at = 4 * (y * width + x);
      return (data[at] as number) + 256 * (data[at + 1] as number);
    }),
  );
}

const anySide = fc.integer({ min: 1, max: 20 });
const TURNS = [0, 1, 2, 3] as const;

describe('turned', () => {
  test('a quarter turn brings the left side to the top, clockwise', () => {
    expect(rowsOf(numbered(3, 2))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(rowsOf(turned(numbered(3, 2), 1))).toEqual([
      [3, 0],
      [4, 1],
      [5, 2],
    ]);
    expect(rowsOf(turned(numbered(3, 2), 2))).toEqual([
      [5, 4, 3],
      [2, 1, 0],
    ]);
    expect(rowsOf(turned(numbered(3, 2), 3))).toEqual([
      [2, 5],
      [1, 4],
      [0, 3],
    ]);
  });

  test('a box in the turned picture is told where it lies in the picture before', () => {
    const picture = numbered(7, 5);
    const box = { x: 1, y: 2, width: 3, height: 2 };
    for (const turns of TURNS) {
      const there = rowsOf(cropped(turned(picture, turns), box).picture).flat();
      const here = rowsOf(cropped(picture, unturnedBox(box, turns, picture)).picture).flat();
      expect([...here].sort()).toEqual([...there].sort());
    }
  });

  test('there and back, or four times, it is as it was', () => {
    fc.assert(
      fc.property(anySide, anySide, (width, height) => {
        const picture = numbered(width, height);
        for (const turns of TURNS) {
          const back = ((4 - turns) % 4) as (typeof TURNS)[number];
          expect(rowsOf(turned(turned(picture, turns), back))).toEqual(rowsOf(picture));
        }
        expect(rowsOf(turned(turned(picture, 1), 1))).toEqual(rowsOf(turned(picture, 2)));
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  test('the bytes may begin anywhere in their buffer', () => {
    const { width, height, data } = numbered(3, 2);
    for (const offset of [1, 2, 3, 4]) {
      const shifted = new Uint8Array(data.length + offset);
      shifted.set(data, offset);
      const picture = { width, height, data: shifted.subarray(offset) };
      expect(rowsOf(turned(picture, 1))).toEqual(rowsOf(turned(numbered(3, 2), 1)));
    }
  });

  test('transparency and all three colours come along', () => {
    const picture = { width: 2, height: 1, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
    expect([...turned(picture, 2).data]).toEqual([5, 6, 7, 8, 1, 2, 3, 4]);
  });
});

describe('cropped', () => {
  const picture = numbered(10, 6);

  test('a box inside gives its pixels', () => {
    const box = { x: 3, y: 1, width: 2, height: 3 };
    const crop = cropped(picture, box);
    expect(crop.box).toEqual(box);
    expect(rowsOf(crop.picture)).toEqual([
      [13, 14],
      [23, 24],
      [33, 34],
    ]);
  });

  test.each([
    [
      'between pixels, all that it touches',
      { x: 2.7, y: 1.2, width: 1.5, height: 2 },
      { x: 2, y: 1, width: 3, height: 3 },
    ],
    [
      'beyond the picture, what lies within',
      { x: -4, y: 3, width: 9, height: 99 },
      { x: 0, y: 3, width: 5, height: 3 },
    ],
    ['around the picture, all of it', { x: -1, y: -1, width: 99, height: 99 }, { x: 0, y: 0, width: 10, height: 6 }],
    ['without a width, one column', { x: 4, y: 2, width: 0, height: 2 }, { x: 4, y: 2, width: 1, height: 2 }],
    ['right of the picture, one pixel', { x: 50, y: 50, width: 5, height: 5 }, { x: 9, y: 5, width: 1, height: 1 }],
    ['left of the picture, one pixel', { x: -50, y: -50, width: 5, height: 5 }, { x: 0, y: 0, width: 1, height: 1 }],
  ])('a box %s', (_what, box, expected) => {
    const crop = cropped(picture, box);
    expect(crop.box).toEqual(expected);
    const { x, y, width, height } = expected;
    const rows = rowsOf(picture).slice(y, y + height);
    expect(rowsOf(crop.picture)).toEqual(rows.map((row) => row.slice(x, x + width)));
  });

  test('whatever the box, there is a picture of the size it tells, within the whole', () => {
    const anyNumber = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    const anyLength = fc.double({ min: 0, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(anyNumber, anyNumber, anyLength, anyLength, (x, y, width, height) => {
        const { picture: part, box } = cropped(picture, { x, y, width, height });
        expect([part.width, part.height, part.data.length]).toEqual([
          box.width,
          box.height,
          4 * box.width * box.height,
        ]);
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(1);
        expect(box.x + box.width).toBeLessThanOrEqual(10);
        expect(box.y + box.height).toBeLessThanOrEqual(6);
      }),
      { seed: 1 },
    );
  });
});
