import type { InkLayout } from './layout';
import { joinGroups, type StrokeGroup, sizeOf } from './stroke-group';

/** Neighbouring pieces of a row that may be one digit: from `from` to `to` − 1. */
export interface Candidate extends StrokeGroup {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Too small to be a digit among the others: a dot, a comma, the beginning of a stroke. */
  readonly isSpeck: boolean;
}

/** Nobody's digit comes in more pieces, those that touch being one already. */
const MOST_GROUPS = 4;
/** Pieces farther apart than this, box from box or ink from ink, in sizes of the row, are not of one digit. */
const WIDEST_GAP = 0.3;
const FARTHEST = 0.45;
/** Nobody's digit is so wide, in sizes of the row. */
const WIDEST = 1.6;
/** In sizes of the row. The smallest 0s of the pen writers are a quarter as high as their largest digits. */
const SPECK = 0.15;

/** All runs of all rows; each piece by itself is one. */
export function candidatesOf({ rows }: InkLayout): Candidate[] {
  return rows.flatMap(({ groups, between, size }, row) =>
    groups.flatMap((_, from) => {
      const apart = between.findIndex(({ gap, distance }, i) => i >= from && (gap > WIDEST_GAP || distance > FARTHEST));
      const end = Math.min(from + MOST_GROUPS, apart < 0 ? groups.length : apart + 1);
      const candidates = Array.from({ length: end - from }, (_, more): Candidate => {
        const own = groups.slice(from, from + more + 1);
        const joined = joinGroups(own);
        return { ...joined, row, from, to: from + own.length, isSpeck: sizeOf([joined]) < SPECK * size };
      });
      return candidates.filter(
        (candidate) => candidate.to === candidate.from + 1 || candidate.box.width <= WIDEST * size,
      );
    }),
  );
}
