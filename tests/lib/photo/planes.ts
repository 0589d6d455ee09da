import fc from 'fast-check';
import type { Plane } from '../../../lib/photo/plane';

/** Planes of a few pixels, of whole numbers, so that sums are exact. */
export const anyPlane: fc.Arbitrary<Plane> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .array(fc.integer({ min: -99, max: 99 }), { minLength: width * height, maxLength: width * height })
      .map((values) => ({ width, height, data: Float32Array.from(values) })),
  );

/** The values no farther than `reach` from a pixel along both sides, of those the plane has. */
export function windowAround({ width, height, data }: Plane, at: number, reach: number): number[] {
  const [x, y] = [at % width, Math.floor(at / width)];
  const values: number[] = [];
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++) {
      values.push(data[row * width + column] as number);
    }
  }
  return values;
}

export const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** The largest difference between two planes. */
export function farthestApart(a: Plane, b: Plane): number {
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  return a.data.reduce((most, value, at) => Math.max(most, Math.abs(value - (b.data[at] as number))), 0);
}
