import { expect, test } from 'vitest';
import { jittered, trembling } from '../../../../training/augment/changes/unsteady';
import { seededRandom } from '../../../../training/augment/random';
import { goldenDrawings } from '../../../golden/golden';

/** A straight line of 1,000 points, 100 units long. */
const line = [Array.from({ length: 1000 }, (_, i) => ({ x: 0, y: i / 9.99, t: i }))];

test('jitter moves points by the share of the longer side that it says, and the same seed moves them alike', () => {
  const [moved = []] = jittered(0.02)(line, seededRandom(5));
  const deviation = Math.sqrt(moved.reduce((sum, { x }) => sum + x * x, 0) / moved.length);
  expect(deviation).toBeGreaterThan(1.8);
  expect(deviation).toBeLessThan(2.2);
  expect(jittered(0.02)(line, seededRandom(5))).toEqual([moved]);
  expect(jittered(0.02)(line, seededRandom(6))).not.toEqual([moved]);
});

test('a tremor swings by its strength and is smooth: neighbours move alike', () => {
  const [moved = []] = trembling(0.03)(line, seededRandom(5));
  expect(Math.max(...moved.map(({ x }) => x))).toBeCloseTo(3, 1);
  expect(Math.min(...moved.map(({ x }) => x))).toBeCloseTo(-3, 1);
  const steps = moved.slice(1).map(({ x }, i) => Math.abs(x - (moved[i]?.x ?? 0)));
  expect(Math.max(...steps)).toBeLessThan(0.1);
});

test('a tremor swings also between points that are far apart', () => {
  const sparse = [[0, 50, 100].map((y) => ({ x: 0, y, t: y }))];
  const [moved = []] = trembling(0.03)(sparse, seededRandom(5));
  expect(Math.max(...moved.map(({ x }) => Math.abs(x)))).toBeGreaterThan(2.5);
});

test('without strength nothing moves', () => {
  for (const { drawing } of goldenDrawings().slice(0, 5)) {
    expect(jittered(0)(drawing, seededRandom(1))).toEqual(drawing);
    const points = drawing.flat();
    const kept = trembling(0)(drawing, seededRandom(1)).flat();
    for (const point of points) expect(kept).toContainEqual(point);
  }
});

test('a drawing without points stays as it is', () => {
  expect(jittered(0.1)([], seededRandom(1))).toEqual([]);
  expect(trembling(0.1)([], seededRandom(1))).toEqual([]);
});
