import { expect, test } from 'vitest';
import { inkCoverage } from '../../../../lib/strokes/normalise/ink-coverage';

const at = (coverage: Float64Array, size: number, x: number, y: number): number => coverage[y * size + x] as number;

test('a pixel in the middle of the pen is full, one beyond its edge is bare, one on the edge is half', () => {
  // A pen 2 px wide along y = 4: its edges are y = 3 and y = 5.
  const across = inkCoverage(
    [
      [
        { x: 0, y: 4, t: 0 },
        { x: 8, y: 4, t: 1 },
      ],
    ],
    8,
    2,
  );
  expect([1, 2, 3, 4, 5, 6].map((row) => at(across, 8, 4, row))).toEqual([0, 0, 1, 1, 0, 0]);
  // Half a pixel lower the edges run through the middle of pixels.
  const lower = inkCoverage(
    [
      [
        { x: 0, y: 4.5, t: 0 },
        { x: 8, y: 4.5, t: 1 },
      ],
    ],
    8,
    2,
  );
  expect([2, 3, 4, 5, 6].map((row) => at(lower, 8, 4, row))).toEqual([0, 0.5, 1, 0.5, 0]);
});

test('the ink of a dot is as much as its area', () => {
  const coverage = inkCoverage([[{ x: 10.3, y: 9.8, t: 0 }]], 20, 8);
  const area = coverage.reduce((sum, share) => sum + share, 0);
  expect(area).toBeGreaterThan(0.98 * Math.PI * 16);
  expect(area).toBeLessThan(1.02 * Math.PI * 16);
});

test('a place crossed twice is as dark as one crossed once', () => {
  const stroke = [
    { x: 1, y: 1, t: 0 },
    { x: 7, y: 6, t: 1 },
  ];
  expect(inkCoverage([stroke, stroke], 8, 2)).toEqual(inkCoverage([stroke], 8, 2));
});

test('ink beyond the picture is left out', () => {
  expect(inkCoverage([[{ x: -50, y: 400, t: 0 }]], 8, 2).every((share) => share === 0)).toBe(true);
  const through = inkCoverage(
    [
      [
        { x: -100, y: 4, t: 0 },
        { x: 100, y: 4, t: 1 },
      ],
    ],
    8,
    2,
  );
  expect(at(through, 8, 0, 4)).toBe(1);
});
