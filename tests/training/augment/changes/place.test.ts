import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { boundsOf } from '../../../../lib/strokes/bounds';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { anywhere, inWholeUnits, placed, SHEET } from '../../../../training/augment/changes/place';
import { seededRandom } from '../../../../training/augment/random';
import { goldenDrawings } from '../../../golden/golden';

const random = seededRandom(1);
const golden = goldenDrawings().map(({ drawing }) => drawing);

test.each([
  [
    { across: 0, down: 0 },
    { left: 0, top: 0 },
  ],
  [
    { across: 1, down: 1 },
    { right: SHEET, bottom: SHEET },
  ],
])('a drawing of a tenth of the sheet stands in the corner %o', (place, corner) => {
  for (const drawing of golden) {
    const { x, y, width, height } = boundsOf(placed(0.1, place)(drawing)) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    expect(Math.max(width, height)).toBeCloseTo(SHEET / 10, 6);
    const found = { left: x, top: y, right: x + width, bottom: y + height };
    for (const [side, at] of Object.entries(corner)) expect(found[side as keyof typeof found]).toBeCloseTo(at, 6);
  }
});

test('anywhere stays on the sheet, and the network sees the same picture but for the last bit', () => {
  for (const drawing of golden) {
    const moved = anywhere(drawing, random);
    for (const { x, y } of moved.flat()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-6);
      expect(Math.max(x, y)).toBeLessThanOrEqual(SHEET + 1e-6);
    }
    const [before, after] = [drawing, moved].map((one) => inkDrawing(one, DIGIT_FRAME)?.data ?? new Uint8Array());
    before?.forEach((ink, i) => {
      expect(Math.abs(ink - (after?.[i] ?? Number.NaN))).toBeLessThanOrEqual(1);
    });
  }
});

test('points are put on the nearest whole unit and keep their times', () => {
  const drawing = [
    [
      { x: 1.4, y: -0.6, t: 7 },
      { x: 2.5, y: 3, t: 8.5 },
    ],
  ];
  expect(inWholeUnits(drawing, random)).toEqual([
    [
      { x: 1, y: -1, t: 7 },
      { x: 3, y: 3, t: 8.5 },
    ],
  ]);
});

test('a drawing without points, and a dot, can be placed', () => {
  expect(placed(0.5)([])).toEqual([]);
  const dot = [[{ x: 3, y: 4, t: 0 }]];
  expect(placed(0.5)(dot)).toEqual(dot);
});
