import { type Box, boxAround, middleOf, overlapOf, SAME_DIGIT, sharedHeight, sharedWidth } from '../../geometry/box';
import { middleHeight } from '../../photo/detect/look-at-line';
import type { SignPeak } from '../../photo/finder/sign-peaks';
import type { DigitReading } from '../../reading/reading';

/** In the height of a line's digits: how far beside, above and below a digit a sign's middle may stand, and how large it may be. */
const FAR = 1;
const ABOVE = 0.25;
const BELOW = 0.45;
const LARGEST = 1.9;
/** Ratio of a digit that lies within a sign whose part it is. */
const WITHIN = 0.7;
/** In the height of a line's digits: middles this near are of one sign, which two sizes of the picture show a little apart. */
const TWINS = { x: 0.3, y: 0.12 } as const;
/** In the same: two dots or two strokes so little aside and so far above each other are one sign. */
const ASIDE = 0.25;
const OVER = { ':': [0.15, 0.8], '=': [0.08, 0.5] } as const;
/** Commas and points look alike where they are small: two of them are a colon. */
const HALVES = { ':': '.,', '=': '-' } as const;

/** A sign on a line of digits. */
export interface PlacedSign extends SignPeak {
  readonly line: number;
  /** The digits in whose place it stands. */
  readonly rivals: readonly DigitReading[];
}

/** The signs that stand beside these digits, or in their place; two dots above each other are a colon. */
export function placedSigns(seen: readonly SignPeak[], digits: readonly DigitReading[]): PlacedSign[] {
  const surestFirst = [...seen].sort((a, b) => b.score - a.score);
  const placed = surestFirst.flatMap((sign): Omit<PlacedSign, 'rivals'>[] => {
    const line = signLineOf(sign.box, digits);
    return line === undefined ? [] : [{ ...sign, line }];
  });
  return [...new Set(placed.map(({ line }) => line))].flatMap((line) => {
    const own = digits.filter((digit) => digit.line === line);
    const tall = middleHeight(own.map(({ box }) => box));
    return withoutHalves(
      withoutTwins(
        placed.filter((sign) => sign.line === line),
        tall,
      ),
      tall,
    ).map((sign) => ({ ...sign, line, rivals: own.filter(({ box }) => isInPlaceOf(sign.box, box)) }));
  });
}

/** The line of digits that something in this box stands on, if any. */
export function signLineOf(box: Box, digits: readonly DigitReading[]): number | undefined {
  const beside = nearest(box, digits);
  if (beside === undefined) return undefined;
  const tall = middleHeight(digits.filter(({ line }) => line === beside.line).map(({ box }) => box));
  const { y } = middleOf(box);
  const isOnLine =
    -sharedWidth(box, beside.box) <= FAR * tall &&
    y >= beside.box.y - ABOVE * tall &&
    y <= beside.box.y + beside.box.height + BELOW * tall;
  return isOnLine && Math.max(box.width, box.height) <= LARGEST * tall ? beside.line : undefined;
}

/** Of signs in one place the surest, which comes first. */
function withoutTwins(signs: readonly SignPeak[], tall: number): SignPeak[] {
  const kept: SignPeak[] = [];
  for (const sign of signs) {
    const { x, y } = middleOf(sign.box);
    const isTwin = kept.some(({ box }) => {
      const other = middleOf(box);
      return Math.abs(x - other.x) <= TWINS.x * tall && Math.abs(y - other.y) <= TWINS.y * tall;
    });
    if (!isTwin) kept.push(sign);
  }
  return kept;
}

/** Each pair of halves as the sign that they are. */
function withoutHalves(signs: readonly SignPeak[], tall: number): SignPeak[] {
  const left = [...signs];
  const whole: SignPeak[] = [];
  while (left.length > 0) {
    const one = left.shift() as SignPeak;
    const other = left.find((next) => pairOf(one, next, tall) !== undefined);
    const text = other && pairOf(one, other, tall);
    if (!other || !text) whole.push(one);
    else {
      left.splice(left.indexOf(other), 1);
      whole.push({ ...one, text, box: boxAround([one.box, other.box]), score: Math.min(one.score, other.score) });
    }
  }
  return whole;
}

function pairOf(a: SignPeak, b: SignPeak, tall: number): ':' | '=' | undefined {
  const [from, to] = [middleOf(a.box), middleOf(b.box)];
  const [aside, over] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
  return ([':', '='] as const).find((text) => {
    const [least, most] = OVER[text];
    const areHalves = HALVES[text].includes(a.text) && HALVES[text].includes(b.text);
    return areHalves && aside <= ASIDE * tall && over >= least * tall && over <= most * tall;
  });
}

function nearest(box: Box, digits: readonly DigitReading[]): DigitReading | undefined {
  const from = middleOf(box);
  const away = (digit: DigitReading): number => {
    const to = middleOf(digit.box);
    return (from.x - to.x) ** 2 + (from.y - to.y) ** 2;
  };
  return [...digits].sort((a, b) => away(a) - away(b))[0];
}

/** The boxes of a digit and a sign in one place, or a digit that lies within a large sign, as the rings of a percent sign. */
function isInPlaceOf(sign: Box, digit: Box): boolean {
  if (overlapOf(sign, digit) >= SAME_DIGIT) return true;
  const [across, down] = [sharedWidth(sign, digit), sharedHeight(sign, digit)];
  return across > 0 && down > 0 && across * down >= WITHIN * digit.width * digit.height;
}
