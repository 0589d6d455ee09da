import { type Box, middleOf, sharedWidth } from '../../geometry/box';
import { digitProbabilityOf, type SeenSign } from './seen-signs';

/** Ratios of the digits' height: a wider gap parts words, and lower signs are commas and dots, which digits may have among them. */
const GAP = 0.7;
const LOW = 0.45;
/** What the finder takes for another sign by less is noise, a line or a corner. */
const SIGN = 0.4;
/** A word of which less is digits is other writing: an O or an l among letters is none. */
const MOSTLY = 0.5;

/**
 * The digits of a line, from left to right, without those that stand in words, unless the user says that they are digits.
 * `others` are the picture's signs that are no digits.
 */
export function withoutWords<T extends SeenSign & { readonly isDigit?: boolean }>(
  line: readonly T[],
  others: readonly SeenSign[],
): T[] {
  const heights = line.map(({ box }) => box.height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const beside = others.filter(
    ({ box, other }) =>
      other >= SIGN && box.height >= LOW * usual && line.some((digit) => isBeside(digit.box, middleOf(box).y)),
  );
  const words: (T | SeenSign)[][] = [];
  let before: SeenSign | undefined;
  for (const sign of [...line, ...beside].sort((a, b) => a.box.x - b.box.x)) {
    if (before && -sharedWidth(before.box, sign.box) <= GAP * usual) words.at(-1)?.push(sign);
    else words.push([sign]);
    before = sign;
  }
  const ofDigits = new Set(
    words
      .filter((word) => word.reduce((sum, sign) => sum + digitProbabilityOf(sign), 0) >= MOSTLY * word.length)
      .flat(),
  );
  return line.filter((digit) => ofDigits.has(digit) || digit.isDigit);
}

/** Whether a place at this height is beside the box. */
export const isBeside = ({ y, height }: Box, middle: number): boolean => middle > y && middle < y + height;
