import { beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../../../lib/photo/detect/seen-signs';
import { openFinding, openModel } from '../../../../training/cli/open-model';
import { penCurve, SIDE, savedAnyhow, savedPicture } from '../../../../training/evaluation/robustness/saved-pictures';
import { goldenDrawings } from '../../../golden/golden';

const stroke = [
  { x: 3, y: 10, t: 0 },
  { x: 3, y: 20, t: 1 },
];

/** How many pixels of a row, or of all, are darker than half. */
function dark(data: ArrayLike<number>, row?: number): number {
  const from = row === undefined ? 0 : row * SIDE;
  const count = row === undefined ? SIDE * SIDE : SIDE;
  return Array.from({ length: count }, (_, i) => data[4 * (from + i)] ?? 255).filter((grey) => grey < 128).length;
}

test.each([0.02, 0.1])('an upright line stands in the middle, as wide as its pen of %d times its height', (pen) => {
  const { width, height, data } = savedPicture([stroke], pen);
  expect([width, height]).toEqual([SIDE, SIDE]);
  const extent = 0.7 * SIDE;
  expect(Math.abs(dark(data, SIDE / 2) - pen * extent)).toBeLessThanOrEqual(1);
  const rows = Array.from({ length: SIDE }, (_, row) => dark(data, row) > 0);
  expect(rows.indexOf(true)).toBe(SIDE - 1 - rows.lastIndexOf(true));
  expect(Math.abs(rows.filter(Boolean).length - extent * (1 + pen))).toBeLessThanOrEqual(3);
});

test('ink is black and paper white, both opaque', () => {
  const { data } = savedPicture([stroke], 0.1);
  const middle = 4 * ((SIDE / 2) * SIDE + SIDE / 2);
  expect([...data.slice(middle, middle + 4)]).toEqual([0, 0, 0, 255]);
  expect([...data.slice(0, 4)]).toEqual([255, 255, 255, 255]);
});

test('without a drawing the picture is blank', () => {
  expect(dark(savedPicture([], 0.1).data)).toBe(0);
});

test('however wide the pen and wherever the digit, all of its ink is in the picture', () => {
  const slant = [
    [
      { x: 0, y: 0, t: 0 },
      { x: 9, y: 20, t: 1 },
    ],
  ];
  const inTheMiddle = dark(savedPicture(slant, 0.15, 0.8).data);
  for (const [across, down] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const cornered = dark(savedPicture(slant, 0.15, 0.8, { across, down }).data);
    expect(Math.abs(cornered / inTheMiddle - 1)).toBeLessThan(0.01);
  }
});

/** Enough of them: each is read many times. */
const drawings = goldenDrawings()
  .filter((_, i) => i % 3 === 0)
  .map(({ label, drawing }) => ({ label: Number(label), drawing }));
let finding: Finding;

beforeAll(async () => {
  finding = await openFinding(await openModel('digit-net'));
});

test('one drawing in five is read with each pen, from a hair to a brush, and most are read right', () => {
  const { id, count, points } = penCurve(drawings, finding);
  expect(id).toBe('pen');
  expect(count).toBe(Math.ceil(drawings.length / 5));
  expect(points.map(({ at }) => at)).toEqual([1, 2, 3, 5, 8, 12, 15]);
  for (const { accuracy, readAnyway } of points) {
    expect(accuracy).toBeGreaterThan(0.8);
    expect(readAnyway).toBeGreaterThanOrEqual(accuracy);
  }
});

test('drawings saved at random sizes and places with random pens are mostly read right, the same ones each time', () => {
  const some = drawings.filter((_, i) => i % 2 === 0);
  const { id, points } = savedAnyhow(some, finding);
  expect(id).toBe('anyhow-saved');
  expect(points).toHaveLength(1);
  expect(points[0]?.accuracy).toBeGreaterThan(0.8);
  expect(points[0]?.readAnyway).toBeGreaterThan(0.9);
  expect(savedAnyhow(some, finding).points).toEqual(points);
});

test('wrong labels are not read right', () => {
  const wrong = drawings.map(({ label, drawing }) => ({ label: (label + 1) % 10, drawing }));
  const { points } = penCurve(wrong, finding, [5]);
  expect(points).toEqual([{ at: 5, accuracy: 0, readAnyway: expect.any(Number) }]);
  expect(points[0]?.readAnyway).toBeLessThan(0.2);
});
