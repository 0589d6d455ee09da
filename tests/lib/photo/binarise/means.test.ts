import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellMeans, runningMean, smooth } from '../../../../lib/photo/binarise/means';
import { seededRandom } from '../../../../training/augment/random';
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

test('a third of a camera’s noise remains, and the mean stays', () => {
  const random = seededRandom(2);
  const noise = { width: 80, height: 60, data: Float32Array.from({ length: 4800 }, () => random.normal()) };
  const { data } = smooth(noise);
  expect(Math.abs(mean(data) - mean(noise.data))).toBeLessThan(0.01);
  expect(Math.sqrt(mean(data.map((value) => value * value)))).toBeCloseTo(1 / 3, 1);
});

test.each([
  [1, 1],
  [1, 7],
  [5, 2],
])('%d × %d pixels of one level keep it, at the edges too', (width, height) => {
  const { data } = smooth({ width, height, data: new Float32Array(width * height).fill(42) });
  for (const value of data) expect(value).toBeCloseTo(42, 4);
});

test('each cell is the mean of its pixels, and the last ones of those that are left', () => {
  fc.assert(
    fc.property(anyPlane, fc.integer({ min: 1, max: 5 }), (plane, cell) => {
      const { width, height, data } = cellMeans(plane, cell);
      expect([width, height]).toEqual([Math.ceil(plane.width / cell), Math.ceil(plane.height / cell)]);
      data.forEach((value, at) => {
        const own = Array.from(plane.data).filter((_, i) => {
          const [x, y] = [i % plane.width, Math.floor(i / plane.width)];
          return Math.floor(x / cell) === at % width && Math.floor(y / cell) === Math.floor(at / width);
        });
        expect(Math.abs(value - mean(own))).toBeLessThan(1e-4);
      });
    }),
    { seed: 1 },
  );
});
