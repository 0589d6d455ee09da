import { boundsOf } from '../bounds';
import type { Drawing, Point } from '../drawing';
import { distanceBetween, pathLength } from '../path-length';

/** The drawing of a link as a pen would draw it: with points on its long lines, and times. */
export const replayable = (drawing: Drawing): Drawing => withTimes(withPointsBetween(drawing));

/** Largest distance between points, as a ratio of the drawing: about that of a moving pen. */
const APART = 1 / 40;
/** A line longer than this many drawings is not handwriting, and gets no points. */
const LONGEST = 100;

/**
 * The drawing with points added on its long straight lines. The network's picture stays the same. Painted as curves from
 * point to point, the ink then keeps close to its corners.
 */
export function withPointsBetween(drawing: Drawing): Drawing {
  const { width, height } = boundsOf(drawing) ?? { width: 0, height: 0 };
  const extent = Math.max(width, height);
  const apart = APART * extent;
  if (extent === 0 || pathLength(drawing) > LONGEST * extent) return drawing;
  return drawing.map((stroke) => stroke.flatMap((point, i) => [...between(stroke[i - 1], point, apart), point]));
}

function between(from: Point | undefined, to: Point, apart: number): Point[] {
  if (!from) return [];
  const parts = Math.ceil(distanceBetween(from, to) / apart);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return Array.from({ length: Math.max(0, parts - 1) }, (_, i) => {
    const ratio = (i + 1) / parts;
    return { x: from.x + ratio * dx, y: from.y + ratio * dy, t: from.t };
  });
}

/** Milliseconds for a line as long as the drawing: about as fast as people write. */
const LINE_TAKES = 350;
/** Milliseconds from lifting the pen to putting it down again. */
const LIFT_TAKES = 180;

/** The drawing with the times that a steady hand would take. */
export function withTimes(drawing: Drawing): Drawing {
  const { width, height } = boundsOf(drawing) ?? { width: 0, height: 0 };
  const perUnit = LINE_TAKES / (Math.max(width, height) || 1);
  let t = 0;
  return drawing.map((stroke, index) => {
    if (index > 0) t += LIFT_TAKES;
    return stroke.map((point, i) => {
      t += perUnit * distanceBetween(stroke[i - 1] ?? point, point);
      return { ...point, t };
    });
  });
}
