import { type Box, holds, middleOf, overlapOf, SAME_DIGIT, sharedWidth } from '../../geometry/box';
import type { SignPeak } from '../../photo/finder/peaks';
import type { DigitReading, SignReading } from '../../reading/reading';
import { membersOf } from '../../reading/written';
import { hasUsualForm } from './usual-form';

/** In the height of a line's digits: how far beside, above and below a digit a sign's middle may stand, and how large it may be. */
const FAR = 1;
const ABOVE = 0.25;
const BELOW = 0.45;
const LARGEST = 1.9;
/** A sign that stands in a digit's place and is surer than the digit by this factor on the odds takes it. */
const TAKES = 1;
/** From these probabilities on a sign is read, where the number then has a usual form, and elsewhere. */
const USUAL = 0.3;
const UNUSUAL = 0.5;

/** What stands on a photograph's lines. */
export interface SignedDigits {
  readonly digits: readonly DigitReading[];
  readonly signs: readonly SignReading[];
}

/** The digits, and those of the signs that stand among them; what was taken for a digit and is likelier a sign is one. */
export function signsAmong(digits: readonly DigitReading[], seen: readonly SignPeak[]): SignedDigits {
  const placed = seen.flatMap((sign) => placedSign(sign, digits) ?? []);
  const isIn = (signs: readonly PlacedSign[]): SignedDigits => {
    const taken = new Set(signs.map(({ rival }) => rival));
    return { digits: digits.filter((digit) => !taken.has(digit)), signs: signs.map(({ reading }) => reading) };
  };
  return isIn(
    [...new Set(digits.map(({ line }) => line))].flatMap((line) => {
      const own = placed.filter(({ reading }) => reading.line === line);
      const usual = own.filter(({ reading }) => reading.confidence >= USUAL);
      const { digits, signs } = isIn(usual);
      const written = textOnLine(
        digits.filter((digit) => digit.line === line),
        signs,
      );
      return hasUsualForm(written) ? usual : own.filter(({ reading }) => reading.confidence >= UNUSUAL);
    }),
  );
}

function textOnLine(digits: readonly DigitReading[], signs: readonly SignReading[]): string {
  return membersOf({ kind: 'digits', text: '', confidence: 1, digits, signs })
    .map(({ text }) => text)
    .join('');
}

interface PlacedSign {
  readonly reading: SignReading;
  /** The digit in whose place it stands. */
  readonly rival: DigitReading | undefined;
}

/** A sign on the line of the digit beside it; `undefined` where none is beside it, or a surer one is there. */
function placedSign({ box, text, score }: SignPeak, digits: readonly DigitReading[]): PlacedSign | undefined {
  const beside = nearest(box, digits);
  if (beside === undefined) return undefined;
  const { line } = beside;
  const own = digits.filter((digit) => digit.line === line);
  const tall = middleHeight(own);
  const { y } = middleOf(box);
  const isOnLine =
    -sharedWidth(box, beside.box) <= FAR * tall &&
    y >= beside.box.y - ABOVE * tall &&
    y <= beside.box.y + beside.box.height + BELOW * tall;
  if (!isOnLine || Math.max(box.width, box.height) > LARGEST * tall) return undefined;
  const rival = own.find((digit) => isInPlaceOf(box, digit.box));
  if (rival && (own.length === 1 || oddsOf(score) < TAKES * oddsOf(rival.confidence))) return undefined;
  return { reading: { text, confidence: score, box, line }, rival };
}

function nearest(box: Box, digits: readonly DigitReading[]): DigitReading | undefined {
  const from = middleOf(box);
  const away = (digit: DigitReading): number => {
    const to = middleOf(digit.box);
    return (from.x - to.x) ** 2 + (from.y - to.y) ** 2;
  };
  return [...digits].sort((a, b) => away(a) - away(b))[0];
}

const middleHeight = (digits: readonly DigitReading[]): number =>
  digits.map(({ box }) => box.height).sort((a, b) => a - b)[Math.floor(digits.length / 2)] ?? 0;

const isInPlaceOf = (sign: Box, digit: Box): boolean =>
  overlapOf(sign, digit) >= SAME_DIGIT || (holds(sign, middleOf(digit)) && holds(digit, middleOf(sign)));

const oddsOf = (probability: number): number => probability / Math.max(1e-6, 1 - probability);
