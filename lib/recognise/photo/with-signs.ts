import { type Box, holds, middleOf, sharedHeight, sharedWidth } from '../../geometry/box';
import { log } from '../../geometry/exp';
import type { SeenLine } from '../../photo/detect/look-at-line';
import { textOf } from '../../reading/reading';
import { membersOf } from '../../reading/written';
import { hasUsualForm } from '../signs/usual-form';
import { lineOf, linesOf, type NumberLine, signed, surenessOf } from './number-line';
import type { Numbers } from './numbers';
import { signLineOf } from './placed-signs';

/** How a line is looked at again. */
export interface SecondLook {
  /** What is seen of a line with digits in these boxes. */
  readonly lookAgain: (line: readonly Box[]) => SeenLine;
  /** Whether something in this box is still wanted. */
  readonly isThere: (mark: { readonly box: Box }) => boolean;
  /** Where the user says that digits are: these are read as they were. */
  readonly added: readonly Box[];
}

/** What lies under a mark so far, as a ratio of its area, was read with it. */
const COVERED = 0.4;
/** No confidence is nearer than this to 0 or 1. */
const LEAST = 1e-3;
/** A line has signs where one is seen from this score on: less is mostly none. */
const LIKELY = 0.3;
/** What the evidence of lineEvidence weighs, fitted by `npm run fit -- --line-choice`. */
const LINE_CHOICE = [-0.62, 0.82, 0.21] as const;

/**
 * A number with the signs among its digits. Where a line has signs, it is read by its own digits or by those that were seen at the
 * second look, whichever is surer. A line without signs stays as it was.
 */
export function withSigns(number: Numbers, look: SecondLook): Numbers {
  const { reading } = number;
  if (reading.kind !== 'digits') return number;
  const before = linesOf(number);
  const after = before.map((line) => surerLine(line, waysOfLine(line, number, look)));
  if (after.every(({ signs }) => signs.length === 0)) return number;
  const digits = after.flatMap((line) => line.digits);
  const confidence = after.reduce(
    (product, line, i) => (product * surenessOf(line)) / surenessOf(before[i] as NumberLine),
    reading.confidence,
  );
  const isElsewhere = (_: unknown, i: number): boolean =>
    !before.some(({ leftOut }) => leftOut.includes(number.leftOut[i] as (typeof leftOut)[number]));
  return {
    reading: {
      kind: 'digits',
      text: textOf(digits),
      confidence: Math.min(1, confidence),
      digits,
      signs: after.flatMap(({ signs }) => signs),
    },
    pictures: after.flatMap(({ pictures }) => pictures),
    leftOut: [...after.flatMap(({ leftOut }) => leftOut), ...number.leftOut.filter(isElsewhere)],
    missed: [...after.flatMap(({ missed }) => missed), ...number.missed.filter(isElsewhere)],
  };
}

/** A line with its signs, and as the second look has it. */
export interface LineWays {
  readonly own: NumberLine;
  readonly again: NumberLine | undefined;
}

export function waysOfLine(
  line: NumberLine,
  { reading }: Numbers,
  { lookAgain, isThere, added }: SecondLook,
): LineWays {
  const seen = lookAgain(line.digits.map(({ box }) => box));
  const at = line.digits[0]?.line ?? 0;
  const signs = seen.signs.filter((sign) => isThere(sign) && signLineOf(sign.box, reading.digits) === at);
  const own = signed(line, signs);
  const isSet = line.digits.some(({ box }) => added.some((other) => holds(other, middleOf(box))));
  const isPlain = !signs.some(({ score }) => score >= LIKELY);
  return { own, again: isSet || isPlain ? undefined : signed(lineOf(seen.digits().filter(isThere), at), signs) };
}

function surerLine(line: NumberLine, { own, again }: LineWays): NumberLine {
  if (again === undefined || again.signs.length === 0) return own.signs.length > 0 ? own : line;
  const evidence = lineEvidence(own, again).reduce((sum, value, i) => sum + value * (LINE_CHOICE[i] ?? 0), 0);
  return evidence > 0 ? again : own;
}

/**
 * What tells which way reads a line rightly: how sure each is, also that it missed none of the other's digits, and whether one
 * alone has a usual form.
 */
export const lineEvidence = (own: NumberLine, again: NumberLine): number[] => [
  sureLogOdds(surenessOf(own) * nothingMissed(own, again)),
  sureLogOdds(surenessOf(again) * nothingMissed(again, own)),
  Number(isUsual(again)) - Number(isUsual(own)),
];

/** The probability, 0 to 1, that no digit of `other` stands where this way reads nothing. */
function nothingMissed({ digits, signs }: NumberLine, other: NumberLine): number {
  const isCovered = ({ box }: { readonly box: Box }): boolean =>
    [...digits, ...signs].some((mark) => {
      const shared = Math.max(0, sharedWidth(mark.box, box)) * Math.max(0, sharedHeight(mark.box, box));
      return shared >= COVERED * box.width * box.height;
    });
  return other.digits
    .filter((digit) => !isCovered(digit))
    .reduce((product, { confidence }) => product * (1 - confidence), 1);
}

/** Whether a line is written as numbers with such signs mostly are. */
const isUsual = ({ digits, signs }: NumberLine): boolean =>
  hasUsualForm(
    membersOf({ kind: 'digits', text: '', confidence: 1, digits, signs })
      .map(({ text }) => text)
      .join(''),
  );

function sureLogOdds(sureness: number): number {
  const probability = Math.min(1 - LEAST, Math.max(LEAST, sureness));
  return log(probability / (1 - probability));
}
