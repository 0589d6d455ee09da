import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellMeans } from '../../../../lib/photo/binarise/cells';
import { anyPlane, mean } from '../planes';

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
