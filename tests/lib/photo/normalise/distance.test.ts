import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceTo } from '../../../../lib/photo/normalise/distance';

test('the distance is that of the nearest pixel, found by looking at all of them', () => {
  const masks = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc
        .array(fc.constantFrom(0, 1), { minLength: width * height, maxLength: width * height })
        .map((values) => ({ width, height, data: Uint8Array.from(values) })),
    );
  fc.assert(
    fc.property(masks, fc.constantFrom<0 | 1>(0, 1), (mask, to) => {
      const found = distanceTo(to, mask);
      found.forEach((distance, at) => {
        let nearest = Number.POSITIVE_INFINITY;
        mask.data.forEach((value, other) => {
          const x = (other % mask.width) - (at % mask.width);
          const y = Math.floor(other / mask.width) - Math.floor(at / mask.width);
          if (value === to) nearest = Math.min(nearest, Math.sqrt(x * x + y * y));
        });
        expect(distance).toBe(nearest);
      });
    }),
  );
});
