import { type Piece, sizeOf } from './piece';

/** Pieces at least so high, as a share of the highest, make rows; a flag, a dot or a small digit goes to one of them. */
const TALL = 0.5;
/** A small piece that stands above or below a row is so many times farther from it than one that stands beside it. */
const DOWN = 4;
/** Two pieces stand in one row where so much of the lower one's height is beside the other. */
const BESIDE = 0.1;

/**
 * The pieces in rows from top to bottom, each from left to right by their middles. Rows may be tilted: a piece belongs to
 * the row whose last piece before it stands beside it.
 */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const least = TALL * sizeOf(pieces);
  const inOrder = [...pieces].sort((a, b) => middleOf(a).x - middleOf(b).x);
  const tall = inOrder.filter(({ box }) => box.height >= least);
  if (tall.length === 0) return [inOrder].filter((row) => row.length > 0);
  const rows: Piece[][] = [];
  for (const piece of tall) {
    const own = nearest(
      rows.filter((row) => areBeside(row.at(-1) as Piece, piece)),
      (row) => Math.abs(middleOf(row.at(-1) as Piece).y - middleOf(piece).y),
    );
    if (own === undefined) rows.push([piece]);
    else own.push(piece);
  }
  const placed = rows.map((row) => [...row]);
  for (const piece of inOrder.filter(({ box }) => box.height < least)) {
    const row = nearest(rows, (own) => Math.min(...own.map((other) => boxDistance(other, piece))));
    if (row !== undefined) placed[rows.indexOf(row)]?.push(piece);
  }
  return placed
    .map((row) => row.sort((a, b) => middleOf(a).x - middleOf(b).x))
    .sort((a, b) => heightOf(a) - heightOf(b));
}

function areBeside({ box: a }: Piece, { box: b }: Piece): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return overlap >= BESIDE * Math.min(a.height, b.height);
}

function nearest<T>(all: readonly T[], distanceTo: (one: T) => number): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const distance = distanceTo(one);
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** How far the box of one lies from that of the other, upwards and downwards counting more than sideways. */
function boxDistance({ box: a }: Piece, { box: b }: Piece): number {
  const across = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const down = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return across + DOWN * down;
}

const middleOf = ({ box }: Piece) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Where a row stands: the mean of its pieces' middles, so that a tilted one is as high as its middle. */
const heightOf = (row: readonly Piece[]): number => row.reduce((sum, piece) => sum + middleOf(piece).y, 0) / row.length;
