import { type Box, boxAround, NO_BOX, sharedHeight, sharedWidth } from '../../geometry/box';
import { boundsOf } from '../bounds';
import type { Stroke } from '../drawing';
import { strokeDistance } from './stroke-distance';

/** Strokes that always belong to the same digit. */
export interface StrokeGroup {
  /** Their indices in the drawing, in ascending order. */
  readonly strokes: readonly number[];
  /** Their lines, perhaps thinned. Used for distances, not for ink. */
  readonly lines: readonly Line[];
  readonly box: Box;
  /** A person said that these strokes are one digit or sign, and nothing else is part of it. */
  readonly isFixed?: true;
}

interface Line {
  readonly stroke: Stroke;
  readonly box: Box;
}

/** The group of a single stroke, `place` being its index. Distances are measured to `line`, which may be thinned. */
export function groupOf(stroke: Stroke, place: number, line = stroke): StrokeGroup {
  const box = boundsOf([stroke]) ?? NO_BOX;
  return { strokes: [place], lines: [{ stroke: line, box }], box };
}

/** Joins one or more pieces into one. */
export function joinGroups(groups: readonly StrokeGroup[]): StrokeGroup {
  return {
    strokes: groups.flatMap(({ strokes }) => strokes).sort((a, b) => a - b),
    lines: groups.flatMap(({ lines }) => lines),
    box: boxAround(groups.map(({ box }) => box)),
  };
}

/** The size of digits of these pieces: the greatest height. A flat piece counts as half as high as it is wide. */
export function sizeOf(groups: readonly StrokeGroup[]): number {
  return groups.reduce((size, { box }) => Math.max(size, box.height, box.width / 2), 0);
}

/** The least distance between the ink of two pieces, at most `farthest`. */
export function groupDistance(a: StrokeGroup, b: StrokeGroup, farthest: number): number {
  let least = farthest;
  // Compare boxes first: lines are long, and most are far apart.
  for (const one of a.lines) {
    if (boxDistance(one.box, b.box) >= least) continue;
    for (const other of b.lines) {
      if (boxDistance(one.box, other.box) >= least) continue;
      least = Math.min(least, strokeDistance(one.stroke, other.stroke));
    }
  }
  return least;
}

/** Whether the ink of two pieces comes within `distance`. */
export function areGroupsWithin(a: StrokeGroup, b: StrokeGroup, distance: number): boolean {
  if (boxDistance(a.box, b.box) > distance) return false;
  const areNear = (one: Line, other: Line): boolean =>
    boxDistance(one.box, other.box) <= distance && strokeDistance(one.stroke, other.stroke) <= distance;
  return a.lines.some((one) => b.lines.some((other) => areNear(one, other)));
}

/** The larger of the horizontal and vertical gaps between two boxes; below 0 where they overlap. */
const boxDistance = (a: Box, b: Box): number => Math.max(-sharedWidth(a, b), -sharedHeight(a, b));
