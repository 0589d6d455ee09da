import type { InkLayout } from './layout';
import { joinPieces, type Piece, sizeOf } from './piece';

/** Neighbouring pieces of a row that may be one digit: from `from` to `to` − 1. */
export interface Run extends Piece {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Too small to be a digit among the others: a dot, a comma, the beginning of a stroke. */
  readonly isSpeck: boolean;
}

/** Nobody's digit comes in more pieces, those that touch being one already. */
const MOST_PIECES = 4;
/** Pieces farther apart than this, box from box or ink from ink, in sizes of the row, are not of one digit. */
const WIDEST_GAP = 0.3;
const FARTHEST = 0.45;
/** Nobody's digit is so wide, in sizes of the row. */
const WIDEST = 1.6;
/** In sizes of the row. The smallest 0s of the pen writers are a quarter as high as their largest digits. */
const SPECK = 0.15;

/** All runs of all rows; each piece by itself is one. */
export function runsOf({ rows }: InkLayout): Run[] {
  return rows.flatMap(({ pieces, between, size }, row) =>
    pieces.flatMap((_, from) => {
      const apart = between.findIndex(({ gap, distance }, i) => i >= from && (gap > WIDEST_GAP || distance > FARTHEST));
      const end = Math.min(from + MOST_PIECES, apart < 0 ? pieces.length : apart + 1);
      const runs = Array.from({ length: end - from }, (_, more): Run => {
        const own = pieces.slice(from, from + more + 1);
        const joined = joinPieces(own);
        return { ...joined, row, from, to: from + own.length, isSpeck: sizeOf([joined]) < SPECK * size };
      });
      return runs.filter((run) => run.to === run.from + 1 || run.box.width <= WIDEST * size);
    }),
  );
}
