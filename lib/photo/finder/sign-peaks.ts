import type { Box } from '../../geometry/box';
import { DIGITS } from '../../reading/probabilities';
import { SIGNS, type SignText } from '../../reading/signs';
import { FIRST_SIGN, SIGN_HEAD } from './head';
import { boxAt, type FinderMap, highestPlaces, logitsAt, probabilityOf } from './places';

/** A comma, a slash and the like that the sign finder sees. */
export interface SignPeak {
  /** In pixels of the picture that it looked at. */
  readonly box: Box;
  readonly text: SignText;
  /** 0 to 1. */
  readonly score: number;
  /** The probability of the likeliest digit there or beside it, 0 to 1. */
  readonly digit: number;
}

/** The places where a sign's middle is likelier than `least`. */
export const signPeaksOf = (map: FinderMap, least: number): SignPeak[] =>
  highestPlaces(map, SIGN_HEAD, FIRST_SIGN, SIGN_HEAD.classes, least).map((cell): SignPeak => {
    const logits = logitsAt(map, SIGN_HEAD, cell, FIRST_SIGN, SIGN_HEAD.classes);
    const likeliest = Math.max(...logits);
    return {
      box: boxAt(map, SIGN_HEAD, cell),
      text: SIGNS[logits.indexOf(likeliest)] as SignText,
      score: probabilityOf(likeliest),
      digit: probabilityOf(likeliestDigitAround(map, cell)),
    };
  });

/** The logit of the likeliest digit at a place and at the eight around it. */
function likeliestDigitAround(map: FinderMap, cell: number): number {
  const { columns, rows } = map;
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  let highest = Number.NEGATIVE_INFINITY;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      highest = Math.max(highest, ...logitsAt(map, SIGN_HEAD, y * columns + x, 0, DIGITS));
    }
  }
  return highest;
}
