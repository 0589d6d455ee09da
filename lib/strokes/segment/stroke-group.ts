import type { Box } from '../../geometry/box';
import { boxAround } from '../../geometry/box-around';
import { boundsOf } from '../bounds';
import type { Stroke } from '../drawing';
import { strokeDistance } from './stroke-distance';

/** Strokes that are of one digit if any are. */
export interface StrokeGroup {
  /** Their places in the drawing, rising. */
  readonly strokes: readonly number[];
  /** Their lines, perhaps thinned: for distances, not for ink. */
  readonly lines: readonly Line[];
  readonly box: Box;
}

interface Line {
  readonly stroke: Stroke;
  readonly box: Box;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** One stroke of a drawing, by its place there; distances are measured to `line`, which may be thinned. */
export function groupOf(stroke: Stroke, place: number, line = stroke): StrokeGroup {
  const box = boundsOf([stroke]) ?? NOWHERE;
  return { strokes: [place], lines: [{ stroke: line, box }], box };
}

/** Several pieces, at least one, as one. */
export function joinGroups(groups: readonly StrokeGroup[]): StrokeGroup {
  return {
    strokes: groups.flatMap(({ strokes }) => strokes).sort((a, b) => a - b),
    lines: groups.flatMap(({ lines }) => lines),
    box: boxAround(groups.map(({ box }) => box)),
  };
}

/** How large digits of these pieces are: the height of the highest; a flat one counts as half as high as it is wide. */
export function sizeOf(groups: readonly StrokeGroup[]): number {
  return groups.reduce((size, { box }) => Math.max(size, box.height, box.width / 2), 0);
}

/** The least distance between the ink of two pieces, or `farthest` where it is more. */
export function groupDistance(a: StrokeGroup, b: StrokeGroup, farthest: number): number {
  let least = farthest;
  // Boxes tell most lines apart, and lines are long.
  for (const one of a.lines) {
    if (boxDistance(one.box, b.box) >= least) continue;
    for (const other of b.lines) {
      if (boxDistance(one.box, other.box) >= least) continue;
      least = Math.min(least, strokeDistance(one.stroke, other.stroke));
    }
  }
  return least;
}

/** Whether any ink of one is within `distance` of the other's. */
export function areGroupsWithin(a: StrokeGroup, b: StrokeGroup, distance: number): boolean {
  if (boxDistance(a.box, b.box) > distance) return false;
  const areNear = (one: Line, other: Line): boolean =>
    boxDistance(one.box, other.box) <= distance && strokeDistance(one.stroke, other.stroke) <= distance;
  return a.lines.some((one) => b.lines.some((other) => areNear(one, other)));
}

/** How far two boxes are from each other along the axis where they are farther; below 0 where they overlap. */
function boxDistance(a: Box, b: Box): number {
  const across = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const down = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return Math.max(across, down);
}
