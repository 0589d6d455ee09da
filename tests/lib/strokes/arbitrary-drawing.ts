import fc from 'fast-check';
import type { Drawing } from '../../../lib/strokes/drawing';

const point = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 1000 }),
  t: fc.nat(10_000),
});

/** One to five strokes of one to forty points on a sheet 1000 wide, from a scribble to a single dot. */
export const arbitraryDrawing: fc.Arbitrary<Drawing> = fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 5,
});
