import { expect, test } from 'vitest';
import type { Stroke } from '../../../../lib/strokes/drawing';
import { simplifyStroke } from '../../../../lib/strokes/link/simplify';
import { goldenDrawings } from '../../../golden/golden';

const at = (x: number, y: number) => ({ x, y, t: 0 });

test('points on a straight line go, its ends and corners stay', () => {
  const stroke: Stroke = [at(0, 0), at(5, 0), at(10, 0), at(10, 5), at(10, 10)];
  expect(simplifyStroke(stroke, 0.01)).toEqual([at(0, 0), at(10, 0), at(10, 10)]);
});

test('a stroke that comes back to where it began keeps its loop', () => {
  const loop: Stroke = [at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)];
  expect(simplifyStroke(loop, 1)).toEqual(loop);
});

test('no point that is left out lies farther from the line than allowed', () => {
  for (const { drawing } of goldenDrawings()) {
    for (const stroke of drawing) {
      const simple = simplifyStroke(stroke, 3);
      expect(simple.length).toBeLessThanOrEqual(stroke.length);
      for (const point of stroke) {
        const distances = simple.map((to, i) => distance(point, simple[Math.max(0, i - 1)] ?? to, to));
        expect(Math.min(...distances)).toBeLessThanOrEqual(3);
      }
    }
  }
});

function distance(point: Stroke[number], from: Stroke[number], to: Stroke[number]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy || 1;
  const along = Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}
