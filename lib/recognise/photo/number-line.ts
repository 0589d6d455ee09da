import { overlapOf } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import type { SeenSign } from '../../photo/detect/seen-signs';
import { digitProbabilityOf } from '../../photo/detect/seen-signs';
import type { SignPeak } from '../../photo/finder/sign-peaks';
import type { DigitReading, LeftOut, SignReading } from '../../reading/reading';
import { confidenceOf, digitOf, leftOutOf, type Numbers } from './numbers';
import { signsAmong } from './signs-among';

/** One line of a number in a photograph. */
export interface NumberLine {
  readonly digits: readonly DigitReading[];
  /** One for each digit, as digit-net saw it. */
  readonly pictures: readonly GrayImage[];
  readonly signs: readonly SignReading[];
  readonly leftOut: readonly LeftOut[];
  /** The probability, 0 to 1, that each of `leftOut` is a digit of the number. */
  readonly missed: readonly number[];
}

/** From this probability on, what was seen is a digit. */
const DIGIT = 0.5;

/** A number line by line, as they stand in it. */
export function linesOf({ reading: { digits }, pictures, leftOut, missed }: Numbers): NumberLine[] {
  const isBeside = (line: number, i: number): boolean => leftOut[i]?.line === line && (missed[i] as number) > 0;
  return [...new Set(digits.map(({ line }) => line))].map((line) => ({
    digits: digits.filter((digit) => digit.line === line),
    pictures: pictures.filter((_, i) => digits[i]?.line === line),
    signs: [],
    leftOut: leftOut.filter((_, i) => isBeside(line, i)),
    missed: missed.filter((_, i) => isBeside(line, i)),
  }));
}

/** A line of what was seen at a second look, with the number of the line in the picture. */
export function lineOf(seen: readonly SeenSign[], line: number): NumberLine {
  const placed = seen.map((sign) => ({ ...sign, line }));
  const digits = placed.filter((sign) => digitProbabilityOf(sign) >= DIGIT);
  const others = placed.filter((sign) => !digits.includes(sign));
  return {
    digits: digits.map(digitOf),
    pictures: digits.map(({ picture }) => picture),
    signs: [],
    leftOut: others.map(leftOutOf),
    missed: others.map(digitProbabilityOf),
  };
}

/** With those of the signs that stand among its digits. What a sign explains was not left out. */
export function signed(line: NumberLine, seen: readonly SignPeak[]): NumberLine {
  const { digits, signs } = signsAmong(line.digits, seen);
  if (signs.length === 0) return line;
  const isLeft = (_: unknown, i: number): boolean =>
    !signs.some(({ box }) => overlapOf(box, (line.leftOut[i] as LeftOut).box) > 0);
  return {
    digits,
    signs,
    pictures: line.pictures.filter((_, i) => digits.includes(line.digits[i] as DigitReading)),
    leftOut: line.leftOut.filter(isLeft),
    missed: line.missed.filter(isLeft),
  };
}

/** The probability, 0 to 1, that all of it is right: each digit and sign, and that nothing left out is a digit. */
export const surenessOf = ({ digits, signs, missed }: NumberLine): number =>
  confidenceOf([...digits, ...signs], missed);
