import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelPlaces, labelSize } from '../../../lib/charts/label-places';

const bounds = { left: 0, right: 320, top: 0, bottom: 300 };

test('a label alone stands right of its dot, and left of it at the right side of the picture', () => {
  const [right, left] = labelPlaces(
    [
      { x: 100, y: 100, text: 'A' },
      { x: 316, y: 200, text: 'B' },
    ],
    [],
    bounds,
  );
  expect(right?.x).toBeGreaterThan(100);
  expect(right).toMatchObject({ y: 100, isApart: false });
  expect(left?.x).toBeLessThan(316);
});

test('a label keeps off the other dots where there is room', () => {
  const marks = [
    { x: 100, y: 100 },
    { x: 111, y: 100 },
  ];
  const [place] = labelPlaces([{ x: 100, y: 100, text: 'A' }], marks, bounds);
  expect(place?.x).toBeLessThan(100);
});

test('nine labels never overlap and stay in the picture, be their dots wherever they like or all in one place', () => {
  const dot = fc.record({ x: fc.integer({ min: 20, max: 300 }), y: fc.integer({ min: 20, max: 280 }) });
  const same = dot.map((one) => Array.from({ length: 9 }, () => one));
  const dots = fc.oneof(fc.array(dot, { minLength: 9, maxLength: 9 }), same);
  fc.assert(
    fc.property(dots, (marks) => {
      const places = labelPlaces(
        marks.map((mark, i) => ({ ...mark, text: 'ABCDEFGHI'[i] ?? '' })),
        marks,
        bounds,
      );
      const [width, height] = labelSize('A');
      for (const [i, a] of places.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x).toBeLessThanOrEqual(320);
        for (const b of places.slice(i + 1))
          expect(Math.abs(a.x - b.x) >= width || Math.abs(a.y - b.y) >= height).toBe(true);
      }
    }),
  );
});
