import { boundsOf } from '../bounds';
import type { Drawing, Point, Stroke } from '../drawing';
import { distanceBetween } from '../path-length';

/** The drawing of a link as a pen would draw it: with points beside its corners, and times. */
export const replayable = (drawing: Drawing): Drawing => withTimes(withPointsAtCorners(drawing));

/** Distance of an added point from its corner, as a ratio of the drawing: about that of a pen that slows down there. */
const BESIDE = 1 / 40;
/** Longest line between two points of a moving pen, as a ratio of the drawing. */
const FAST = 1 / 8;
/** Where a line is longer than this many times the line at its other end, points between them were left out. */
const FASTER = 3;
/** Cosine of the turn, here 60°, from which on a point is a corner and not part of a curve. */
const CORNER = 0.5;

/**
 * The drawing with points added on straight lines, near their ends. The network's picture stays the same. Ink is painted in
 * curves from the middle of one line to the middle of the next. A link leaves out the points of a straight line, so that
 * its ends would be cut off far from the corners. The lines of a fast pen are short and stay as they are: points on them
 * would make a curve angular.
 */
export function withPointsAtCorners(drawing: Drawing): Drawing {
  const { width, height } = boundsOf(drawing) ?? { width: 0, height: 0 };
  const extent = Math.max(width, height);
  return drawing.map((stroke) =>
    stroke.flatMap((to, i) => {
      const from = stroke[i - 1];
      if (!from) return [to];
      const length = distanceBetween(from, to);
      const ends = [roundingAt(stroke, i - 1, extent), length - roundingAt(stroke, i, extent)];
      const inside = ends.filter((place) => place > 0 && place < length).sort((a, b) => a - b);
      return [...inside.map((place) => between(from, to, place / length)), to];
    }),
  );
}

/** How far from its `i`th point a stroke begins to bend, and bends no more. */
function roundingAt(stroke: Stroke, i: number, extent: number): number {
  const [before, here, after] = [stroke[i - 1], stroke[i], stroke[i + 1]];
  // The ends of a stroke are not rounded.
  if (!before || !here || !after) return 0;
  const [come, go] = [distanceBetween(before, here), distanceBetween(here, after)];
  const along = (here.x - before.x) * (after.x - here.x) + (here.y - before.y) * (after.y - here.y);
  const shorter = Math.min(come, go);
  const isCorner = along < CORNER * come * go || shorter > FAST * extent;
  return Math.max(BESIDE * extent, isCorner ? 0 : FASTER * shorter);
}

function between(from: Point, to: Point, ratio: number): Point {
  return { x: from.x + ratio * (to.x - from.x), y: from.y + ratio * (to.y - from.y), t: from.t };
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
