import type { Point, Stroke } from '../drawing';

/** The stroke without points that lie nearer than `step`, on both axes, to the last one kept. Its ends stay. */
export function thinStroke(stroke: Stroke, step: number): Stroke {
  const kept: Point[] = [];
  stroke.forEach((point, i) => {
    const last = kept.at(-1);
    const isNear = last !== undefined && Math.abs(point.x - last.x) < step && Math.abs(point.y - last.y) < step;
    if (!isNear || i === stroke.length - 1) kept.push(point);
  });
  return kept;
}
