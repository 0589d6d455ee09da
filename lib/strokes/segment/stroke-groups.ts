import { type Box, boxAround, sharedHeight, sharedWidth } from '../../geometry/box';
import type { Drawing, Point, Stroke } from '../drawing';
import { areGroupsWithin, groupOf, joinGroups, type StrokeGroup, sizeOf } from './stroke-group';

/**
 * Ratio of the higher piece. Ink nearer than this counts as touching: a pen is about that wide, and hands leave such gaps
 * between the strokes of a 4.
 */
const TOUCHING = 0.03;
/** Two pieces stand above each other if this ratio of the narrower width lies within the other. */
const OVER = 0.5;
/** One piece stands on top of another if less than this ratio of the smaller height is side by side. */
const STACKED = 0.35;
/** Ratio of the higher piece. Up to this gap, two stacked pieces are an 8's circles or a broken stroke, not two lines. */
const BETWEEN_HALVES = 0.15;
/** Stacked pieces are not joined if together they were more than this many times as high as any other piece. */
const TOO_HIGH = 1.6;
/** Ratio of their height together. Pieces lower than this are no digits to compare with. */
const COMPARABLE = 0.3;
/** Ratio of a digit's size. For distances, points nearer than this to the one before are left out. */
const FINENESS = 0.04;

/**
 * Joins strokes that surely belong together: they touch and stand above each other, as a crossbar and its stem or the two
 * circles of an 8. Neighbouring digits may touch, or stand above each other, but seldom both. The strokes of each of `fixed`
 * are one piece, and no others join it.
 */
export function strokeGroups(drawing: Drawing, fixed: readonly (readonly number[])[] = []): StrokeGroup[] {
  const step = FINENESS * sizeOf(drawing.map((stroke, i) => groupOf(stroke, i)));
  const single = drawing.map((stroke, i) => groupOf(stroke, i, thinStroke(stroke, step)));
  const own = fixed.map((strokes): StrokeGroup => ({ ...joinGroups(single.filter(isOf(strokes))), isFixed: true }));
  let groups = single.filter((group) => !fixed.some((strokes) => isOf(strokes)(group)));
  // A joined piece may meet the conditions with another, so repeat until nothing is joined.
  for (let count = Number.POSITIVE_INFINITY; groups.length < count; ) {
    count = groups.length;
    groups = sweep(groups);
  }
  return [...groups, ...own].sort((a, b) => (a.strokes[0] as number) - (b.strokes[0] as number));
}

const isOf =
  (strokes: readonly number[]) =>
  (group: StrokeGroup): boolean =>
    group.strokes.some((stroke) => strokes.includes(stroke));

/** Joins from left to right. Compares each piece only with those that reach as far right as its beginning. */
function sweep(groups: readonly StrokeGroup[]): StrokeGroup[] {
  const all = new Set(groups);
  let reaching: StrokeGroup[] = [];
  for (const next of [...groups].sort((a, b) => a.box.x - b.box.x)) {
    reaching = reaching.filter(({ box }) => box.x + box.width >= next.box.x);
    let group = next;
    for (const other of reaching) {
      if (!areOne(other, group, all)) continue;
      all.delete(other);
      all.delete(group);
      group = joinGroups([other, group]);
      all.add(group);
    }
    reaching = [...reaching.filter((other) => all.has(other)), group];
  }
  return [...all];
}

function areOne(one: StrokeGroup, other: StrokeGroup, all: ReadonlySet<StrokeGroup>): boolean {
  const [a, b] = [one.box, other.box];
  if (sharedWidth(a, b) < OVER * Math.min(a.width, b.width)) return false;
  const higher = Math.max(a.height, b.height);
  if (!areStacked(a, b)) return areGroupsWithin(one, other, TOUCHING * higher);
  if (!areGroupsWithin(one, other, BETWEEN_HALVES * higher)) return false;
  const { height } = boxAround([a, b]);
  let digit = 0;
  for (const group of all) if (group !== one && group !== other) digit = Math.max(digit, group.box.height);
  return digit < COMPARABLE * height || height <= TOO_HIGH * digit;
}

const areStacked = (a: Box, b: Box): boolean => sharedHeight(a, b) < STACKED * Math.min(a.height, b.height);

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
