import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runningMaximum, runningMinimum } from '../../../../lib/photo/binarise/running-extreme';
import { anyPlane, windowAround } from '../planes';

const anyReach = fc.integer({ min: 0, max: 15 });

test('each pixel’s largest and smallest value are those found by looking at its whole window', () => {
  fc.assert(
    fc.property(anyPlane, anyReach, (plane, reach) => {
      const [largest, smallest] = [runningMaximum(plane, reach), runningMinimum(plane, reach)];
      for (let at = 0; at < plane.data.length; at++) {
        const near = windowAround(plane, at, reach);
        expect(largest.data[at]).toBe(Math.max(...near));
        expect(smallest.data[at]).toBe(Math.min(...near));
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('the plane that is looked at stays as it was', () => {
  const data = Float32Array.of(3, 1, 4, 1, 5, 9);
  runningMaximum({ width: 3, height: 2, data }, 1);
  runningMinimum({ width: 3, height: 2, data }, 1);
  expect([...data]).toEqual([3, 1, 4, 1, 5, 9]);
});
