import { type InkChange, tipOf } from '../../../lib/strokes/change/ink-change';
import { STEPS } from '../../../lib/strokes/change/why';
import type { Drawing, Point } from '../../../lib/strokes/drawing';
import { distanceBetween } from '../../../lib/strokes/path-length';

/** The step of a change, 0 to STEPS, whose end is nearest to a place. */
export function nearestStep(drawing: Drawing, change: InkChange, { x, y }: Pick<Point, 'x' | 'y'>): number {
  const distances = Array.from({ length: STEPS + 1 }, (_, step) =>
    distanceBetween(tipOf(drawing, change, step / STEPS), { x, y, t: 0 }),
  );
  return distances.indexOf(Math.min(...distances));
}
