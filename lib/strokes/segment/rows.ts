import { middleOf } from '../../geometry/box';
import { type StrokeGroup, sizeOf } from './stroke-group';

/** Ratio of the highest piece. Pieces at least this high make rows; flags, dots and smaller digits join one of them. */
const TALL = 0.35;
/** Vertical distances count this many times when a small piece joins the nearest row. */
const DOWN = 4;
/** Slopes to try: up to 11°, in steps of about one degree. Both are rises per unit of length. */
const STEEPEST = 0.2;
const STEP = 0.02;
/** Ratio of the highest piece by which rows may overlap. */
const REACH = 0.1;
/** Prefer flatter slopes: penalty per unit of slope, as a ratio of the highest piece. */
const FLATTER = 0.5;

/** The vertical extent of a piece after removing the slope of its row. */
interface Standing {
  readonly group: StrokeGroup;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The pieces in rows from top to bottom, each row from left to right by the middles. Two rows are separated by a line, level
 * or tilted, that crosses none of the higher pieces.
 */
export function rowsOf(groups: readonly StrokeGroup[]): StrokeGroup[][] {
  const size = sizeOf(groups);
  const isTall = (group: StrokeGroup): boolean => group.box.height >= TALL * size;
  const tall = groups.filter(isTall);
  if (tall.length === 0) return groups.length === 0 ? [] : [leftToRight(groups)];
  const { slope, rows } = clearestRows(tall, size);
  const placed = rows.map((row) => row.map(({ group }) => group));
  for (const group of groups) {
    if (isTall(group)) continue;
    const own = standing(group, slope);
    const distances = rows.map((row) => Math.min(...row.map((other) => distanceBetween(own, other))));
    placed[distances.indexOf(Math.min(...distances))]?.push(group);
  }
  return placed.map(leftToRight);
}

/** Rows at the slope that leaves the most space between them. */
function clearestRows(tall: readonly StrokeGroup[], size: number): { slope: number; rows: Standing[][] } {
  let best: { slope: number; rows: Standing[][]; room: number } | undefined;
  const steps = Math.round(STEEPEST / STEP);
  for (let step = -steps; step <= steps; step++) {
    const slope = step * STEP;
    const found = rowsAt(tall, slope, REACH * size);
    const room = found.room - FLATTER * size * Math.abs(slope);
    if (best === undefined || room > best.room) best = { slope, rows: found.rows, room };
  }
  return best ?? { slope: 0, rows: [] };
}

/** Rows at a slope, and the total space between them, counted from an overlap of `reach`. */
function rowsAt(tall: readonly StrokeGroup[], slope: number, reach: number): { rows: Standing[][]; room: number } {
  const inOrder = tall.map((group) => standing(group, slope)).sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const tops = inOrder.map(({ top }) => top);
  // The minimum over each piece and all after it.
  for (let i = tops.length - 2; i >= 0; i--) tops[i] = Math.min(tops[i] as number, tops[i + 1] as number);
  const rows: Standing[][] = [];
  let room = 0;
  let bottom = Number.NEGATIVE_INFINITY;
  inOrder.forEach((one, i) => {
    const top = tops[i] as number;
    if (rows.length === 0 || top > bottom - reach) {
      if (rows.length > 0) room += top - bottom + reach;
      rows.push([]);
    }
    rows.at(-1)?.push(one);
    bottom = Math.max(bottom, one.bottom);
  });
  return { rows, room };
}

function standing(group: StrokeGroup, slope: number): Standing {
  const { x, y, height } = group.box;
  const top = y - slope * middleOf(group.box).x;
  return { group, x, top, bottom: top + height };
}

function distanceBetween(a: Standing, b: Standing): number {
  const across = Math.max(0, a.x - b.x - b.group.box.width, b.x - a.x - a.group.box.width);
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return across + DOWN * down;
}

const leftToRight = (row: readonly StrokeGroup[]): StrokeGroup[] =>
  [...row].sort((a, b) => middleOf(a.box).x - middleOf(b.box).x);
