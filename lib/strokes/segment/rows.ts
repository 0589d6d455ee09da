import { type Piece, sizeOf } from './piece';

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
  readonly piece: Piece;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The pieces in rows from top to bottom, each from left to right by their middles. There are several rows where a line,
 * level or tilted, parts all higher pieces and crosses none: digits of one row stand on both sides of any such line.
 */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const size = sizeOf(pieces);
  const isTall = (piece: Piece): boolean => piece.box.height >= TALL * size;
  const tall = pieces.filter(isTall);
  if (tall.length === 0) return pieces.length === 0 ? [] : [leftToRight(pieces)];
  const { slope, rows } = clearestRows(tall, size);
  const placed = rows.map((row) => row.map(({ piece }) => piece));
  for (const piece of pieces) {
    if (isTall(piece)) continue;
    const own = standing(piece, slope);
    const distances = rows.map((row) => Math.min(...row.map((other) => distanceBetween(own, other))));
    placed[distances.indexOf(Math.min(...distances))]?.push(piece);
  }
  return placed.map(leftToRight);
}

/** Rows at the slope that leaves the most room between them. */
function clearestRows(tall: readonly Piece[], size: number): { slope: number; rows: Standing[][] } {
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
function rowsAt(tall: readonly Piece[], slope: number, reach: number): { rows: Standing[][]; room: number } {
  const inOrder = tall.map((piece) => standing(piece, slope)).sort((a, b) => a.top + a.bottom - b.top - b.bottom);
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

function standing(piece: Piece, slope: number): Standing {
  const { x, y, width, height } = piece.box;
  const top = y - slope * (x + width / 2);
  return { piece, x, top, bottom: top + height };
}

function distanceBetween(a: Standing, b: Standing): number {
  const across = Math.max(0, a.x - b.x - b.piece.box.width, b.x - a.x - a.piece.box.width);
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return across + DOWN * down;
}

const leftToRight = (row: readonly Piece[]): Piece[] => [...row].sort((a, b) => middleOf(a) - middleOf(b));
const middleOf = ({ box }: Piece): number => box.x + box.width / 2;
