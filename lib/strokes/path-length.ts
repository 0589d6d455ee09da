import type { Drawing, Point } from './drawing';

/** The length of all strokes, in the drawing's unit. */
export function pathLength(drawing: Drawing): number {
  let length = 0;
  for (const stroke of drawing) {
    for (let i = 1; i < stroke.length; i++) length += distanceBetween(stroke[i - 1] as Point, stroke[i] as Point);
  }
  return length;
}

/** The distance from one point to another, in their unit. */
export function distanceBetween(from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return Math.sqrt(dx * dx + dy * dy);
}
