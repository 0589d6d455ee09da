import type { InkRow } from '../../strokes/segment/layout';
import type { Neighbour } from './sign-features';

/** Ratio of the row's size from which a piece is as high as a digit. */
const TALL = 0.5;

/** What is as high as a digit among a row's single pieces. */
export const tallIn = <T extends Neighbour & { readonly row: number; readonly from: number; readonly to: number }>(
  candidates: readonly T[],
  rows: readonly InkRow[],
  row: number,
): T[] =>
  candidates.filter(
    (one) => one.row === row && one.to === one.from + 1 && one.box.height >= TALL * (rows[row]?.size ?? 0),
  );
