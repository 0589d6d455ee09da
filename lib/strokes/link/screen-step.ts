import type { Drawing } from '../drawing';

/** Places nearer than this share of the drawing's extent are one place, but for the rounding of its numbers. */
const SAME_PLACE = 1e-5;
/** A hand on a coarse screen leaves no finer trace than this share of the drawing's extent. */
const FINEST = 1 / 4096;

/**
 * The distance between the pixels of the screen that the drawing was drawn on, in its unit: the least distance between
 * two columns or rows of its points. `undefined` where it is so small that the points lie on no grid worth keeping.
 */
export function screenStepOf(drawing: Drawing, extent: number): number | undefined {
  const points = drawing.flat();
  const steps = [points.map(({ x }) => x), points.map(({ y }) => y)].map((places) => leastStep(places, extent));
  const least = Math.min(...steps);
  return least >= FINEST * extent && least < extent ? least : undefined;
}

function leastStep(places: readonly number[], extent: number): number {
  const sorted = [...places].sort((a, b) => a - b);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const step = (sorted[i] as number) - (sorted[i - 1] as number);
    if (step > SAME_PLACE * extent) least = Math.min(least, step);
  }
  return least;
}
