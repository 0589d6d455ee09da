import { boundsOf } from '../bounds';
import type { Drawing, Point } from '../drawing';

/** Milliseconds that a pen takes for a line as long as the drawing: about as fast as people write. */
const LINE_TAKES = 350;
/** Milliseconds from lifting the pen to putting it down again. */
const LIFT_TAKES = 180;

/** The drawing with the times that a steady hand would take for it. */
export function withTimes(drawing: Drawing): Drawing {
  const { width, height } = boundsOf(drawing) ?? { width: 0, height: 0 };
  const perUnit = LINE_TAKES / (Math.max(width, height) || 1);
  let t = 0;
  return drawing.map((stroke, index) => {
    if (index > 0) t += LIFT_TAKES;
    return stroke.map(({ x, y }, i) => {
      t += perUnit * lengthBetween(stroke[i - 1], { x, y });
      return { x, y, t };
    });
  });
}

function lengthBetween(from: Point | undefined, to: Pick<Point, 'x' | 'y'>): number {
  if (!from) return 0;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return Math.sqrt(dx * dx + dy * dy);
}
