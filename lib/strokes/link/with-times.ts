import { boundsOf } from '../bounds';
import type { Drawing } from '../drawing';
import { distanceBetween } from '../path-length';

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
