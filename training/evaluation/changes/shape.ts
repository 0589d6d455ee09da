import { boundsOf } from '../../../lib/strokes/bounds';
import type { Change } from './change';

const RADIANS = Math.PI / 180;

/** Turned about the middle of its box by so many degrees, clockwise as the reader sees it. */
export function rotated(degrees: number): Change {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  return mapped(cos, -sin, sin, cos);
}

/** Leaning so many degrees from the upright, to the right above 0; heights stay. */
export function leaning(degrees: number): Change {
  return mapped(1, -Math.tan(degrees * RADIANS), 0, 1);
}

/** So many times as wide as it was, its height kept. */
export function widened(times: number): Change {
  return mapped(times, 0, 0, 1);
}

/** (x, y) from the middle of the box becomes (a x + b y, c x + d y), y growing downwards. */
function mapped(a: number, b: number, c: number, d: number): Change {
  return (drawing) => {
    const bounds = boundsOf(drawing);
    if (bounds === undefined) return drawing;
    const [middleX, middleY] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
    return drawing.map((stroke) =>
      stroke.map((point) => {
        const [x, y] = [point.x - middleX, point.y - middleY];
        return { x: middleX + a * x + b * y, y: middleY + c * x + d * y, t: point.t };
      }),
    );
  };
}
