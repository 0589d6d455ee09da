import type { Box } from '../../geometry/box';
import type { Drawing } from '../drawing';
import { areGroupsWithin, groupOf, joinGroups, type StrokeGroup, sizeOf } from './stroke-group';
import { thinStroke } from './thin-stroke';

/**
 * Ink is nearer than this where it touches, as a share of the higher piece: a pen is that wide, and hands leave such gaps
 * between a 4's strokes.
 */
const TOUCHING = 0.03;
/** Share of the narrower piece's width that lies within the other's. */
const OVER = 0.5;
/** One stands on top of the other where less than this share of the lower one's height is beside it. */
const STACKED = 0.35;
/** So far apart, as a share of the higher one, the two are an 8's circles or a broken stroke, and not yet two lines … */
const BETWEEN_HALVES = 0.15;
/** … unless together they would be so many times as high as anything else on the sheet. */
const TOO_HIGH = 1.6;
/** What is lower than this share of them is no digit to compare them with. */
const COMPARABLE = 0.3;
/** Points nearer than this to the one before are left out where distances are measured, as a share of a digit's size. */
const FINENESS = 0.04;

/**
 * Strokes joined where they surely belong together: they touch and stand over each other, as a crossbar over its stem or
 * an 8's two circles. Digits side by side may touch, or stand over each other, but seldom both.
 */
export function strokeGroups(drawing: Drawing): StrokeGroup[] {
  const step = FINENESS * sizeOf(drawing.map((stroke, i) => groupOf(stroke, i)));
  let groups = drawing.map((stroke, i) => groupOf(stroke, i, thinStroke(stroke, step)));
  // A union may touch what neither part stood over, so that the search goes on until nothing is joined.
  for (let count = Number.POSITIVE_INFINITY; groups.length < count; ) {
    count = groups.length;
    groups = sweep(groups);
  }
  return groups.sort((a, b) => (a.strokes[0] as number) - (b.strokes[0] as number));
}

/** Joins from left to right. Compares each piece only with those that reach as far right as it begins. */
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
  const overlap = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  if (overlap < OVER * Math.min(a.width, b.width)) return false;
  const higher = Math.max(a.height, b.height);
  if (!areStacked(a, b)) return areGroupsWithin(one, other, TOUCHING * higher);
  if (!areGroupsWithin(one, other, BETWEEN_HALVES * higher)) return false;
  const height = Math.max(a.y + a.height, b.y + b.height) - Math.min(a.y, b.y);
  let digit = 0;
  for (const group of all) if (group !== one && group !== other) digit = Math.max(digit, group.box.height);
  return digit < COMPARABLE * height || height <= TOO_HIGH * digit;
}

function areStacked(a: Box, b: Box): boolean {
  const beside = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return beside < STACKED * Math.min(a.height, b.height);
}
