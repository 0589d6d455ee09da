import { type StrokeGroup, sizeOf } from './stroke-group';

/** Pieces at least so high, as a share of the highest, make rows; flags, dots and smaller digits go to one of them. */
const TALL = 0.35;
/** A small piece that stands above or below another is so many times farther from it than one that stands beside it. */
const DOWN = 4;
/** Rows fall or rise by at most this share of their length (11°), and are looked for in steps of one degree. */
const STEEPEST = 0.2;
const STEP = 0.02;
/** Rows may reach into each other by so much, as a share of the highest piece … */
const REACH = 0.1;
/** … and of two slopes that part rows alike the flatter one is taken: being steep costs so much of the room between. */
const FLATTER = 0.5;

/** Where a piece stands once the slope of its row is taken away. */
interface Standing {
  readonly group: StrokeGroup;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The pieces in rows from top to bottom, each from left to right by their middles. There are several rows where a line,
 * level or tilted, parts all higher pieces and crosses none: digits of one row stand on both sides of any such line.
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

/** Rows at the slope that leaves the most room between them. */
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

/** Rows at a slope, and the room between them all, counted from where they would reach into each other by `reach`. */
function rowsAt(tall: readonly StrokeGroup[], slope: number, reach: number): { rows: Standing[][]; room: number } {
  const inOrder = tall.map((group) => standing(group, slope)).sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const tops = inOrder.map(({ top }) => top);
  // Of each and all that come after it.
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
  const { x, y, width, height } = group.box;
  const top = y - slope * (x + width / 2);
  return { group, x, top, bottom: top + height };
}

function distanceBetween(a: Standing, b: Standing): number {
  const across = Math.max(0, a.x - b.x - b.group.box.width, b.x - a.x - a.group.box.width);
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return across + DOWN * down;
}

const leftToRight = (row: readonly StrokeGroup[]): StrokeGroup[] => [...row].sort((a, b) => middleOf(a) - middleOf(b));
const middleOf = ({ box }: StrokeGroup): number => box.x + box.width / 2;
