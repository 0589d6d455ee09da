import type { InkLayout } from './layout';
import { joinGroups, type StrokeGroup, sizeOf } from './stroke-group';

/** Neighbouring pieces of a row that may be one digit: from `from` to `to` − 1. */
export interface Candidate extends StrokeGroup {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Whether it is too small to be a digit beside the others: a dot, a comma, the beginning of a stroke. */
  readonly isSpeck: boolean;
}

/** Most pieces of one digit. Pieces that touch have been joined already. */
const MOST_GROUPS = 4;
/** Sizes of the row. Pieces whose boxes are farther apart are not one digit. */
const WIDEST_GAP = 0.3;
/** Sizes of the row. Pieces whose ink is farther apart are not one digit; those above each other may be, as a colon's dots. */
const FARTHEST = 0.45;
/** Sizes of the row. What is wider is not one digit. */
const WIDEST = 1.6;
/** Sizes of the row. What is smaller is a speck: the pen writers' smallest 0s are a quarter of their largest digits. */
const SPECK = 0.15;

/** All runs of neighbouring pieces that may be one digit, in all rows. Each single piece is one. */
export function candidatesOf({ rows }: InkLayout): Candidate[] {
  return rows.flatMap(({ groups, between, size }, row) =>
    groups.flatMap((_, from) => {
      const apart = between.findIndex(
        ({ gap, distance }, i) => i >= from && (gap > WIDEST_GAP || (distance > FARTHEST && gap > 0)),
      );
      const end = Math.min(from + MOST_GROUPS, apart < 0 ? groups.length : apart + 1);
      const candidates = Array.from({ length: end - from }, (_, more): Candidate => {
        const own = groups.slice(from, from + more + 1);
        const joined = joinGroups(own);
        return { ...joined, row, from, to: from + own.length, isSpeck: sizeOf([joined]) < SPECK * size };
      });
      return candidates.filter(({ box, from, to }) => {
        const isWhole = to === from + 1;
        return isWhole || (box.width <= WIDEST * size && !groups.slice(from, to).some(({ isFixed }) => isFixed));
      });
    }),
  );
}
