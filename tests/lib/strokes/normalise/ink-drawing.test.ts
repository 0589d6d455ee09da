import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreOfMass } from '../../../../lib/geometry/centre-of-mass';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { boundsOf } from '../../../../lib/strokes/bounds';
import type { Drawing, Stroke } from '../../../../lib/strokes/drawing';
import { inkCoverage } from '../../../../lib/strokes/normalise/ink-coverage';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { transformDrawing } from '../../../../lib/strokes/transform-drawing';
import { goldenDrawings } from '../../../golden/golden';
import { LINEAR, watchedDrawing } from '../../../looks';
import { arbitraryDrawing } from '../arbitrary-drawing';

/** A byte of a picture may round the other way when its coordinates' last bits differ. */
const ROUNDING = 1;

const ink = (drawing: Drawing): GrayImage => inkDrawing(drawing, DIGIT_FRAME) as GrayImage;
const line = (...points: readonly (readonly [number, number])[]): Stroke => points.map(([x, y], t) => ({ x, y, t }));

function largestDifference(a: GrayImage, b: GrayImage): number {
  return a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - (b.data[i] as number))), 0);
}

function meanDifference(a: GrayImage, b: GrayImage): number {
  return a.data.reduce((sum, value, i) => sum + Math.abs(value - (b.data[i] as number)), 0) / a.data.length;
}

/** The rows and columns that hold ink, from the first to the last. */
function inked({ data, width }: GrayImage) {
  const places = [...data.keys()].filter((i) => data[i] !== 0);
  const columns = places.map((i) => i % width);
  const rows = places.map((i) => Math.floor(i / width));
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
}

test('a drawing gives the same picture wherever on the sheet it stands', () => {
  const far = fc.integer({ min: -10_000, max: 10_000 });
  fc.assert(
    fc.property(arbitraryDrawing, far, far, (drawing, x, y) => {
      const moved = transformDrawing(drawing, 1, x, y);
      expect(largestDifference(ink(drawing), ink(moved))).toBeLessThanOrEqual(ROUNDING);
    }),
  );
});

test('a drawing gives the same picture however big it is drawn', () => {
  fc.assert(
    fc.property(arbitraryDrawing, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (drawing, scale) => {
      const scaled = transformDrawing(drawing, scale, 0, 0);
      expect(largestDifference(ink(drawing), ink(scaled))).toBeLessThanOrEqual(ROUNDING);
    }),
  );
});

test('a drawing gives the same picture in whatever order and direction its strokes were drawn', () => {
  fc.assert(
    fc.property(arbitraryDrawing, (drawing) => {
      const backwards = [...drawing].reverse().map((stroke) => [...stroke].reverse());
      expect(largestDifference(ink(drawing), ink(backwards))).toBeLessThanOrEqual(ROUNDING);
    }),
  );
});

test('a device that reports more points along the same lines gives the same picture', () => {
  fc.assert(
    fc.property(arbitraryDrawing, fc.integer({ min: 2, max: 5 }), (drawing, parts) => {
      const finer = drawing.map((stroke) => divided(stroke, parts));
      expect(largestDifference(ink(drawing), ink(finer))).toBeLessThanOrEqual(ROUNDING);
    }),
  );
});

test('a stroke broken in two at one of its points gives the same picture', () => {
  fc.assert(
    fc.property(arbitraryDrawing, fc.nat(), (drawing, where) => {
      const broken = drawing.flatMap((stroke) => {
        const cut = where % stroke.length;
        return [stroke.slice(0, cut + 1), stroke.slice(cut)];
      });
      expect(largestDifference(ink(drawing), ink(broken))).toBeLessThanOrEqual(ROUNDING);
    }),
  );
});

test('points sampled anew, evenly, change real drawings only where they cut a corner', () => {
  // New points lie on the old lines, but the chord between two of them cuts the corner it passes: at a hundredth of
  // the drawing's extent apart by up to 0.1 px, which moves an edge pixel by 0.1 × 255. So the bound per pixel is 40
  // of 255, and one in the mean.
  for (const { drawing } of goldenDrawings()) {
    const { width = 0, height = 0 } = boundsOf(drawing) ?? {};
    const sampled = drawing.map((stroke) => evenly(stroke, Math.max(width, height) / 100));
    expect(largestDifference(ink(drawing), ink(sampled))).toBeLessThanOrEqual(40);
    expect(meanDifference(ink(drawing), ink(sampled))).toBeLessThanOrEqual(1);
  }
});

test('the ink of a drawing is 20 pixels along its longer side, pen included', () => {
  const { left, right, top, bottom } = inked(ink([line([0, 0], [30, 100]), line([30, 0], [0, 100])]));
  expect(bottom - top + 1).toBeGreaterThanOrEqual(20);
  expect(bottom - top + 1).toBeLessThanOrEqual(21);
  expect(right - left + 1).toBeLessThan(10);
});

test('the centre of mass of real drawings is the centre of the picture', () => {
  for (const { drawing } of goldenDrawings()) {
    const picture = ink(drawing);
    const mass = centreOfMass(picture.data, picture.width);
    // Moving ink by parts of a pixel changes its anti-aliasing, and so its centre of mass, a little.
    expect(Math.abs((mass?.x ?? 0) - 14)).toBeLessThan(0.15);
    expect(Math.abs((mass?.y ?? 0) - 14)).toBeLessThan(0.15);
  }
});

test('no ink is ever pushed over the edge of the picture', () => {
  fc.assert(
    fc.property(arbitraryDrawing, (drawing) => {
      const { left, right, top, bottom } = inked(ink(drawing));
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(right, bottom)).toBeLessThanOrEqual(27);
      // The longer side keeps its length: nothing was cut off.
      if (new Set(drawing.flat().map(({ x, y }) => `${x},${y}`)).size > 1) {
        expect(Math.max(right - left, bottom - top) + 1).toBeGreaterThanOrEqual(20);
      }
    }),
  );
});

test('a dot is one round blot as wide as the pen, in the middle', () => {
  const dot = ink([line([317, 42])]);
  const { left, right, top, bottom } = inked(dot);
  expect([left, right, top, bottom]).toEqual([12, 15, 12, 15]);
  expect(dot.data[13 * 28 + 13]).toBeGreaterThan(250);
  expect(ink([line([0, 0], [0, 0], [0, 0])])).toEqual(dot);
});

test('a perfectly straight line is a line of full length in the middle', () => {
  for (const stroke of [line([5, 0], [5, 100]), line([0, 5], [100, 5])]) {
    const { left, right, top, bottom } = inked(ink([stroke]));
    expect(Math.max(right - left, bottom - top) + 1).toBeGreaterThanOrEqual(20);
    expect(Math.min(right - left, bottom - top) + 1).toBeLessThanOrEqual(4);
  }
});

test('a drawing outside the sheet is inked like one on it', () => {
  const [seven] = goldenDrawings().filter(({ label }) => label === '7');
  const outside = transformDrawing(seven?.drawing ?? [], 1, -5000, 3000);
  expect(largestDifference(ink(seven?.drawing ?? []), ink(outside))).toBeLessThanOrEqual(ROUNDING);
});

test('points that are not numbers, or out of this world, are left out', () => {
  const clean = [line([0, 0], [10, 20], [20, 0])];
  const broken = [
    line([0, 0], [Number.NaN, 3], [10, 20], [Number.POSITIVE_INFINITY, 0], [20, 0], [1e300, 5]),
    line([Number.NaN, Number.NaN]),
  ];
  expect(ink(broken)).toEqual(ink(clean));
});

test('nothing to ink gives no picture', () => {
  expect(inkDrawing([], DIGIT_FRAME)).toBeUndefined();
  expect(inkDrawing([[]], DIGIT_FRAME)).toBeUndefined();
  expect(inkDrawing([line([Number.NaN, 0])], DIGIT_FRAME)).toBeUndefined();
});

test('of a drawing twice as long each point is looked at as often', () => {
  const spiral = Array.from({ length: 20_000 }, (_, i) => ({
    x: 500 + (i / 250) * Math.cos(i / 100),
    y: 500 + (i / 250) * Math.sin(i / 100),
    t: i,
  }));
  const looks = (drawing: Drawing): number => {
    const watched = watchedDrawing(drawing);
    expect(inkDrawing(watched.value, DIGIT_FRAME)?.data.some((value) => value > 0)).toBe(true);
    inkCoverage(watched.value, DIGIT_FRAME.size, DIGIT_FRAME.penWidth);
    return watched.looks();
  };
  expect(looks([spiral]) / looks([spiral.filter((_, i) => i % 2 === 0)])).toBeLessThan(LINEAR);
});

/** Each piece of the stroke in `parts` equal pieces. */
function divided(stroke: Stroke, parts: number): Stroke {
  return stroke.flatMap((to, i) => {
    const from = stroke[i - 1];
    if (from === undefined) return [to];
    return Array.from({ length: parts }, (_, k) => {
      const share = (k + 1) / parts;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, t: to.t };
    });
  });
}

/** Points every `spacing` units along the stroke, and its last. */
function evenly(stroke: Stroke, spacing: number): Stroke {
  const points = stroke.slice(0, 1);
  let left = spacing;
  for (let i = 1; i < stroke.length; i++) {
    const [from, to] = [stroke[i - 1], stroke[i]];
    if (from === undefined || to === undefined) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    for (; left <= length; left += spacing) {
      const share = left / length;
      points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, t: to.t });
    }
    left -= length;
  }
  return [...points, ...stroke.slice(-1)];
}
