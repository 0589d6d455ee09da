import { expect, test } from 'vitest';
import { boundsOf } from '../../../../lib/strokes/bounds';
import type { Drawing } from '../../../../lib/strokes/drawing';
import type { Change } from '../../../../training/augment/changes/change';
import { doubled, lifted, restarted } from '../../../../training/augment/changes/unsteady-strokes';
import { seededRandom } from '../../../../training/augment/random';

const LENGTH = 40;
const line = Array.from({ length: LENGTH }, (_, i) => ({ x: 10 * i, y: 5 * i, t: i }));
const SEEDS = Array.from({ length: 60 }, (_, i) => i);

const changed = (change: Change, seed: number, drawing: Drawing = [line]): Drawing =>
  change(drawing, seededRandom(seed));

test.each([
  ['lifted', lifted],
  ['restarted', restarted],
  ['doubled', doubled],
])('%s: one stroke becomes two, of much the same size, and always the same ones from the same seed', (_, change) => {
  for (const seed of SEEDS) {
    const drawing = changed(change, seed);
    expect(drawing).toHaveLength(2);
    expect(changed(change, seed)).toEqual(drawing);
    expect((boundsOf(drawing)?.width ?? 0) / (10 * (LENGTH - 1))).toBeCloseTo(1, 0);
  }
});

test('a lifted pen leaves points out and never adds one; both ends of the stroke stay', () => {
  for (const seed of SEEDS) {
    const [first = [], second = []] = changed(lifted, seed);
    expect(first.length + second.length).toBeLessThanOrEqual(LENGTH);
    expect(first.length + second.length).toBeGreaterThan(0.9 * LENGTH);
    expect([first[0], second.at(-1)]).toEqual([line[0], line.at(-1)]);
  }
});

test('what is taken up again begins where the pen has been', () => {
  const began = SEEDS.map((seed) => {
    const [first = [], second = []] = changed(restarted, seed);
    return first.length + second.length;
  });
  expect(Math.max(...began)).toBeGreaterThan(LENGTH);
  expect(Math.min(...began)).toBeGreaterThanOrEqual(LENGTH);
});

test('a stroke that is drawn twice has all its points twice', () => {
  for (const seed of SEEDS) expect(changed(doubled, seed).map(({ length }) => length)).toEqual([LENGTH, LENGTH]);
});

test('dots and drawings without strokes stay as they are', () => {
  for (const change of [lifted, restarted, doubled]) {
    expect(changed(change, 1, [])).toEqual([]);
    expect(changed(change, 1, [[{ x: 1, y: 1, t: 0 }]])).toEqual([[{ x: 1, y: 1, t: 0 }]]);
  }
});
