import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runningMean } from '../../../../lib/photo/binarise/running-mean';
import { anyPlane, mean, windowAround } from '../planes';

test('each pixel’s mean is that of its whole window, of the pixels that the plane has', () => {
  fc.assert(
    fc.property(anyPlane, fc.integer({ min: 0, max: 15 }), (plane, reach) => {
      const { data } = runningMean(plane, reach);
      for (let at = 0; at < data.length; at++)
        expect(Math.abs((data[at] as number) - mean(windowAround(plane, at, reach)))).toBeLessThan(1e-4);
    }),
    { seed: 1, numRuns: 200 },
  );
});
