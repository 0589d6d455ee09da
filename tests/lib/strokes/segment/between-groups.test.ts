import { expect, test } from 'vitest';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { apartOdds, rowsApartOdds } from '../../../../lib/strokes/segment/apart';
import { FAR } from '../../../../lib/strokes/segment/between-groups';
import { layoutOf } from '../../../../lib/strokes/segment/layout';
import { transformDrawing } from '../../../../lib/strokes/transform-drawing';
import { digitAt, HEIGHT, setSideBySide } from './set-drawings';

/** What lies between the first two groups of the first row. */
function betweenFirst(drawing: Drawing) {
  const between = layoutOf(drawing).rows[0]?.between[0];
  if (between === undefined) throw new Error('It is one group.');
  return between;
}

test('the room between two digits is counted in heights of the row, whatever the unit', () => {
  const drawing = setSideBySide('23', 0.25);
  expect(betweenFirst(drawing).gap).toBeCloseTo(0.25, 6);
  expect(betweenFirst(transformDrawing(drawing, 7, -3, 12)).gap).toBeCloseTo(0.25, 6);
});

test('ink is at least as far apart as the boxes, and no farther than counts', () => {
  const { gap, distance } = betweenFirst(setSideBySide('23', 0.1));
  expect(distance).toBeGreaterThanOrEqual(gap);
  expect(betweenFirst(setSideBySide('23', 3)).distance).toBe(FAR);
});

test('the lower side is told by its height', () => {
  expect(betweenFirst(setSideBySide('23', 0.2)).lower).toBeCloseTo(1, 6);
  const comma = digitAt('1', 120, 80).map((stroke) => stroke.map((p) => ({ ...p, y: 80 + (p.y - 80) / 5 })));
  expect(betweenFirst([...digitAt('2', 0, 0), ...comma]).lower).toBeCloseTo(0.2, 1);
});

test('the farther apart two digits stand, the likelier they are two', () => {
  const odds = [0, 0.1, 0.2, 0.4].map((gap) => apartOdds(betweenFirst(setSideBySide('23', gap))));
  expect(odds).toEqual([...odds].sort((a, b) => a - b));
  expect(odds.at(-1)).toBeGreaterThan(2);
});

test('what is low is likelier part of its neighbour than a digit', () => {
  expect(apartOdds({ gap: 0.1, distance: 0.15, lower: 0.1 })).toBeLessThan(0);
  expect(apartOdds({ gap: 0.1, distance: 0.15, lower: 0.9 })).toBeGreaterThan(0);
});

test('odds stay between e⁻⁸ and e⁸, so that the network has a word too', () => {
  expect(apartOdds({ gap: -9, distance: 0, lower: 0 })).toBeGreaterThanOrEqual(-8);
  expect(apartOdds({ gap: 9, distance: 9, lower: 9 })).toBeLessThanOrEqual(8);
  expect([rowsApartOdds(-5), rowsApartOdds(0.5), rowsApartOdds(5)]).toEqual([-8, 0, 8]);
});

test('rows are as far apart as their nearest ink, in sizes of the larger, up to one', () => {
  const rows = (y: number) => layoutOf([...setSideBySide('23', 0.2), ...setSideBySide('32', 0.2, y)]).rowDistances;
  expect(rows(1.4 * HEIGHT)[0]).toBeGreaterThanOrEqual(0.4);
  expect(rows(1.4 * HEIGHT)[0]).toBeLessThan(0.6);
  expect(rows(9 * HEIGHT)).toEqual([1]);
});
