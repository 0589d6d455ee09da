import type { Drawing, Point, Stroke } from '../drawing';
import { distanceBetween, pathLength } from '../path-length';

/** Part of a stroke of a drawing, by the lengths of path from the stroke's beginning, in the drawing's unit. */
export interface StrokePart {
  readonly stroke: number;
  readonly from: number;
  readonly to: number;
}

/** The place that the pen had reached after this length of path: the last one where the stroke is shorter. */
export function placeAt(stroke: Stroke, length: number): Point {
  let passed = 0;
  for (let i = 1; i < stroke.length; i++) {
    const [before, point] = [stroke[i - 1] as Point, stroke[i] as Point];
    const step = distanceBetween(before, point);
    if (step > 0 && passed + step >= length) return pointBetween(before, point, Math.max(0, (length - passed) / step));
    passed += step;
  }
  return stroke.at(-1) as Point;
}

/** The part of a stroke between two lengths of path; nothing where there is no path between them. */
export function partOf(stroke: Stroke, from: number, to: number): Stroke {
  const length = pathLength([stroke]);
  const [start, end] = [Math.max(0, from), Math.min(length, to)];
  if (end <= start) return [];
  let passed = 0;
  const inside = stroke.filter((point, i) => {
    if (i > 0) passed += distanceBetween(stroke[i - 1] as Point, point);
    return passed > start && passed < end;
  });
  return [placeAt(stroke, start), ...inside, placeAt(stroke, end)];
}

/** The drawing without these parts. A stroke that is cut in its middle is in two; one that is taken whole is gone. */
export function withoutParts(drawing: Drawing, parts: readonly StrokePart[]): Drawing {
  return drawing.flatMap((stroke, i) => {
    const own = parts.filter((part) => part.stroke === i).sort((a, b) => a.from - b.from);
    if (own.length === 0) return [stroke];
    const starts = [0, ...own.map(({ to }) => to)];
    const ends = [...own.map(({ from }) => from), Number.POSITIVE_INFINITY];
    return starts.map((from, at) => partOf(stroke, from, ends[at] as number)).filter(({ length }) => length > 0);
  });
}

const pointBetween = (from: Point, to: Point, ratio: number): Point => ({
  x: from.x + ratio * (to.x - from.x),
  y: from.y + ratio * (to.y - from.y),
  t: from.t + ratio * (to.t - from.t),
});
