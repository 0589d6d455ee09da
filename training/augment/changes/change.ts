import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing, Stroke } from '../../../lib/strokes/drawing';
import type { Random } from '../random';

/** The same digit drawn differently. Pure: all chance comes from `random`. A drawing without points stays as it is. */
export type Change = (drawing: Drawing, random: Random) => Drawing;

const RADIANS = Math.PI / 180;

/** Turned about the middle of its box by a number of degrees, clockwise as the reader sees it. */
export function rotated(degrees: number): Change {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  return mapped(cos, -sin, sin, cos);
}

/** Leaning by a number of degrees, to the right above 0; heights stay. */
export function leaning(degrees: number): Change {
  return mapped(1, -Math.tan(degrees * RADIANS), 0, 1);
}

/** Stretched to a number of times its width; its height stays. */
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

/** Each stroke drawn in two, the pen lifted between its two middle points. A stroke of one point stays. */
export const broken: Change = (drawing) =>
  drawing.flatMap((stroke): Stroke[] => {
    const middle = Math.ceil(stroke.length / 2);
    return [stroke.slice(0, middle), stroke.slice(middle)].filter((part) => part.length > 0);
  });

/** Each stroke drawn from its end to its beginning. */
export const backwards: Change = (drawing) => drawing.map((stroke) => [...stroke].reverse());

/** The last stroke first. */
export const inOtherOrder: Change = (drawing) => [...drawing].reverse();
