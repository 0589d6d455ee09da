import type { Drawing } from '../drawing';
import { type Between, betweenPieces } from './between-pieces';
import { type Piece, pieceDistance, sizeOf } from './piece';
import { piecesOf } from './pieces';
import { rowsOf } from './rows';

/** Pieces of ink beside each other, from left to right. */
export interface InkRow {
  readonly pieces: readonly Piece[];
  /** How large its digits are, in the drawing's unit. */
  readonly size: number;
  /** What lies between each piece and the next; one fewer than there are pieces. */
  readonly between: readonly Between[];
}

/** How the ink of a drawing lies on the sheet. */
export interface InkLayout {
  /** From top to bottom. */
  readonly rows: readonly InkRow[];
  /** The least distance from each row's ink to the next one's, in sizes of the larger, up to 1. */
  readonly rowDistances: readonly number[];
}

/** Rows farther apart than this are far apart, in sizes of a digit. */
const FAR_ROWS = 1;

/** Rows and pieces of a drawing, by place alone: in which order and when they were drawn makes no difference. */
export function layoutOf(drawing: Drawing): InkLayout {
  const rows = rowsOf(piecesOf(drawing)).map((pieces): InkRow => {
    const size = sizeOf(pieces);
    return { pieces, size, between: betweenPieces(pieces, size) };
  });
  return { rows, rowDistances: rows.slice(1).map((row, i) => rowDistance(rows[i] as InkRow, row)) };
}

function rowDistance(above: InkRow, below: InkRow): number {
  const unit = Math.max(above.size, below.size, Number.MIN_VALUE);
  let least = FAR_ROWS * unit;
  for (const one of above.pieces) for (const other of below.pieces) least = pieceDistance(one, other, least);
  return least / unit;
}
