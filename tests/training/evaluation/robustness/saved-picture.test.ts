import { expect, test } from 'vitest';
import { SIDE, savedPicture } from '../../../../training/evaluation/robustness/saved-picture';

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
