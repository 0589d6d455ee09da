import { type Box, middleOf } from '../../geometry/box';
import type { SeenLevel } from '../finder/find-peaks';
import type { Plane } from '../plane';
import { textLines } from '../segment/text-lines';
import { digitProbabilityOf, type Finding, type SeenSign, signsOf } from './seen-signs';
import { isBeside, withoutWords } from './words';

/** A digit, or what may be one, in reading order. */
export interface DetectedSign extends SeenSign {
  /** Counted from 0 at the top; −1 where it stands beside no line of digits. */
  readonly line: number;
  /** The user says that it is one. */
  readonly isDigit?: boolean;
  /** It may look like a digit, but stands among letters. */
  readonly isInWord?: boolean;
}

/** What stands in a picture, in reading order. */
export interface Signs {
  readonly digits: readonly DetectedSign[];
  /** What may be a digit and is likelier none. */
  readonly others: readonly DetectedSign[];
}

/** From this probability on, what was seen is a digit. */
const DIGIT = 0.5;

/** The digits that the finder sees in a picture, 0 (black) to 1 (white), line by line; and what stands there and is none. */
export function detectDigits(gray: Plane, levels: readonly SeenLevel[], finding: Finding): Signs {
  const seen = signsOf(gray, levels, finding);
  const found = seen.filter((sign) => digitProbabilityOf(sign) >= DIGIT);
  const none = seen.filter((sign) => digitProbabilityOf(sign) < DIGIT);
  const lines = textLines(found)
    .lines.map((line) => withoutWords(inOrder(line), none))
    .filter((line) => line.length > 0);
  const read = new Set(lines.flat());
  const lineAt = (box: Box): number =>
    lines.findIndex((line) => line.some((digit) => isBeside(digit.box, middleOf(box).y)));
  return {
    digits: lines.flatMap((line, i) => line.map((digit) => ({ ...digit, line: i }))),
    others: [
      ...none.map((sign) => ({ ...sign, line: lineAt(sign.box) })),
      ...found.filter((sign) => !read.has(sign)).map((sign) => ({ ...sign, line: -1, isInWord: true })),
    ],
  };
}

const inOrder = (line: readonly SeenSign[]): SeenSign[] =>
  [...line].sort((a, b) => middleOf(a.box).x - middleOf(b.box).x);
