import type { Drawing } from '../drawing';

/** Ratio of the drawing's extent. Places nearer than this are the same place, apart from rounding. */
const SAME_PLACE = 1e-5;
/** Ratio of the drawing's extent. A finer step than this is not a screen's pixel. */
const FINEST = 1 / 4096;

/**
 * The pixel distance of the screen that the drawing was drawn on, in its unit: the least distance between two columns or rows
 * of its points. `undefined` where it is too small for the points to lie on a useful grid.
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
