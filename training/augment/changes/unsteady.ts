import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing, Point, Stroke } from '../../../lib/strokes/drawing';
import type { Random } from '../random';
import type { Change } from './change';

/** Each point put off its place by chance, on both axes, with a standard deviation of a ratio of the longer side. */
export function jittered(ratio: number): Change {
  return (drawing, random) => {
    const deviation = ratio * longerSide(drawing);
    return drawing.map((stroke) =>
      stroke.map(({ x, y, t }) => ({ x: x + deviation * random.normal(), y: y + deviation * random.normal(), t })),
    );
  };
}

/** Points stand this far apart before a tremor bends the line between them, as a ratio of the longer side. */
const STEP = 0.01;

/**
 * A hand trembles 8 to 12 times a second (Elble and Koller, Tremor, 1990), and a digit, about three of its heights of
 * line, is written in about a second: so a swing is about a quarter to a third of the height long.
 */
const SWING = [0.24, 0.36] as const;

/** A smooth tremor: the line swings off its course by `ratio` of the longer side at most, on each axis by itself. */
export function trembling(ratio: number): Change {
  return (drawing, random) => {
    const side = longerSide(drawing);
    if (side === 0) return drawing;
    return drawing.map((stroke) => {
      const [swingX, swingY] = [swing(side, random), swing(side, random)];
      return resampled(stroke, STEP * side).map(({ x, y, t, along }) => ({
        x: x + ratio * side * swingX(along),
        y: y + ratio * side * swingY(along),
        t,
      }));
    });
  };
}

/** A sine of the way along the stroke, its length and its beginning by chance; −1 to 1. */
function swing(side: number, random: Random): (along: number) => number {
  const length = side * random.between(...SWING);
  const start = random.uniform();
  return (along) => Math.sin(2 * Math.PI * (start + along / length));
}

interface PlaceAlong extends Point {
  /** Length of the line up to here. */
  readonly along: number;
}

/** The same line with further points on it, none farther apart than `step`. */
function resampled(stroke: Stroke, step: number): PlaceAlong[] {
  const points: PlaceAlong[] = [];
  let along = 0;
  stroke.forEach((to, i) => {
    const from = stroke[i - 1];
    if (from !== undefined) {
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const parts = Math.max(1, Math.ceil(length / step));
      for (let part = 1; part < parts; part++) {
        const way = part / parts;
        points.push({
          x: from.x + way * (to.x - from.x),
          y: from.y + way * (to.y - from.y),
          t: from.t + way * (to.t - from.t),
          along: along + way * length,
        });
      }
      along += length;
    }
    points.push({ ...to, along });
  });
  return points;
}

function longerSide(drawing: Drawing): number {
  const bounds = boundsOf(drawing);
  return bounds === undefined ? 0 : Math.max(bounds.width, bounds.height);
}
