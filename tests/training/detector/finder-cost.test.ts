import { expect, test } from 'vitest';
import { SIGN_HEAD as HEAD } from '../../../lib/photo/finder/head';
import { seededRandom } from '../../../training/augment/random';
import { finderCost } from '../../../training/detector/finder-cost';
import { targetsOf } from '../../../training/detector/targets';

const [COLUMNS, ROWS] = [5, 4];
const marks = [
  { box: { x: 2, y: 3, width: 9, height: 12 }, label: 4 },
  { box: { x: 12, y: 1, width: 5, height: 13 }, label: 'other' },
] as const;
const targets = targetsOf(marks, COLUMNS, ROWS, HEAD);
const random = seededRandom(3);
const output = Float32Array.from({ length: COLUMNS * ROWS * HEAD.channels }, () => 2 * random.normal());

test('the slope is that of the cost, number by number', () => {
  const slope = new Float32Array(output.length);
  finderCost(HEAD, output, [targets], slope);
  const step = 1e-2;
  for (let i = 0; i < output.length; i += 7) {
    const costAt = (by: number): number => {
      const moved = Float32Array.from(output);
      moved[i] = (moved[i] as number) + by;
      return finderCost(HEAD, moved, [targets], new Float32Array(output.length));
    };
    expect(slope[i]).toBeCloseTo((costAt(step) - costAt(-step)) / (2 * step), 2);
  }
});

test('what says exactly what is there costs nearly nothing', () => {
  const right = new Float32Array(output.length).fill(0);
  for (let cell = 0; cell < COLUMNS * ROWS; cell++) {
    for (let i = 0; i < HEAD.classes; i++) {
      right[cell * HEAD.channels + i] = targets.heat[cell * HEAD.classes + i] === 1 ? 9 : -9;
    }
    right.set(targets.place.subarray(4 * cell, 4 * cell + 4), cell * HEAD.channels + HEAD.classes);
  }
  expect(finderCost(HEAD, right, [targets], new Float32Array(output.length))).toBeLessThan(1e-3);
});
