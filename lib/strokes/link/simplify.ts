import type { Point, Stroke } from '../drawing';
import { squaredDistance } from '../segment/stroke-distance';

/**
 * The stroke without points that lie nearer than `tolerance` to the line drawn without them. The first and the last point stay.
 * With a tolerance of 0 all points stay.
 * Source: Ramer (1972), Douglas and Peucker (1973).
 */
export function simplifyStroke(stroke: Stroke, tolerance: number): Stroke {
  if (stroke.length < 3 || tolerance === 0) return stroke;
  const isKept = new Uint8Array(stroke.length);
  isKept[0] = isKept[stroke.length - 1] = 1;
  const open: [from: number, to: number][] = [[0, stroke.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const own = Math.sqrt(squaredDistance(stroke[i] as Point, stroke[from] as Point, stroke[to] as Point));
      if (own > distance) [farthest, distance] = [i, own];
    }
    if (farthest < 0) continue;
    isKept[farthest] = 1;
    open.push([from, farthest], [farthest, to]);
  }
  return stroke.filter((_, i) => isKept[i] === 1);
}
