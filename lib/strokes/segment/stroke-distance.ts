import type { Point, Stroke } from '../drawing';

/** The least distance between two strokes, in their unit; 0 where they touch or cross. */
export function strokeDistance(a: Stroke, b: Stroke): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = Math.min(1, a.length - 1); i < a.length; i++) {
    const [a0, a1] = [a[Math.max(i - 1, 0)] as Point, a[i] as Point];
    for (let j = Math.min(1, b.length - 1); j < b.length; j++) {
      const [b0, b1] = [b[Math.max(j - 1, 0)] as Point, b[j] as Point];
      if (cross(a0, a1, b0, b1)) return 0;
      least = Math.min(
        least,
        squaredDistance(a0, b0, b1),
        squaredDistance(a1, b0, b1),
        squaredDistance(b0, a0, a1),
        squaredDistance(b1, a0, a1),
      );
    }
  }
  return Math.sqrt(least);
}

/** Whether two segments cross away from their ends. Distances cover the ends. */
function cross(a0: Point, a1: Point, b0: Point, b1: Point): boolean {
  return side(a0, a1, b0) * side(a0, a1, b1) < 0 && side(b0, b1, a0) * side(b0, b1, a1) < 0;
}

/** Positive on one side of the line through `from` and `to`, negative on the other. */
function side(from: Point, to: Point, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

/** Squared distance from a point to the segment from `from` to `to`. */
export function squaredDistance({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lengthSquared = dx * dx + dy * dy;
  const along =
    lengthSquared > 0 ? Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / lengthSquared)) : 0;
  const [ex, ey] = [x - from.x - along * dx, y - from.y - along * dy];
  return ex * ex + ey * ey;
}
