import type { Box } from '../geometry/box';
import type { ModelCard } from './card';
import { DIGITS } from './outputs';
import { digitProbability } from './probabilities';
import { BLANK, type DigitReading, type Reading, textOf } from './reading';
import { readingOf } from './reading-of';

type Calibration = Pick<ModelCard, 'temperature' | 'rejectBelow'>;

/** Where ink that may be a digit stands, and on which line, counted from 0. */
export interface Place {
  readonly box: Box;
  readonly line: number;
  /** Somebody who sees it says that it is a digit. */
  readonly isDigit?: boolean;
}

/** What a number's places say together. */
export interface NumberReading {
  readonly reading: Reading;
  /** Places, by their index, of `reading.digits`. */
  readonly kept: readonly number[];
  /** What stands beside the digits and is none, with what it would have been. */
  readonly leftOut: readonly DigitReading[];
}

/**
 * Among digits another digit is likelier than on an empty sheet: what is left out there must be so many times less
 * probable a digit than what is refused alone.
 */
const BESIDE_DIGITS = 0.1;
/** A line of which less than this share are digits is writing of another kind. */
const MOSTLY_DIGITS = 0.5;
/** A number is right so often where something stands on its line that was left out: it may have been a digit. */
const BESIDE_UNREAD = 0.25;

/**
 * What the logits of several places say, in reading order. One place is read as `readingOf` has it. Of several, those that
 * are no digits are left out, and so are whole lines of mostly such; where nothing is left, the answer is `not-a-digit`.
 * The confidence is that of all digits together, taken as independent, and lower where something among them was not read.
 */
export function numberReading(
  places: readonly Place[],
  logits: readonly (readonly number[])[],
  calibration: Calibration,
): NumberReading {
  if (places.length === 0) return { reading: BLANK, kept: [], leftOut: [] };
  const digits = places.map(({ box, line }, i) => ({
    ...(readingOf(logits[i] as readonly number[], box, calibration).digits[0] as DigitReading),
    line,
  }));
  const looksLikeDigit = places.length > 1 ? isDigitBeside : isDigitAlone;
  const isDigit = logits.map((own, i) => places[i]?.isDigit === true || looksLikeDigit(own, calibration));
  const lines = new Set(places.map(({ line }) => line));
  const onLine = (line: number): number[] => places.flatMap((place, i) => (place.line === line ? [i] : []));
  const kept = [...lines].flatMap((line) => {
    const all = onLine(line);
    const own = all.filter((i) => isDigit[i]);
    return own.length >= MOSTLY_DIGITS * all.length ? own : [];
  });
  if (kept.length === 0) {
    const confidence = confidenceOf(digits);
    const reading: Reading = { kind: 'not-a-digit', text: '', confidence, digits };
    return { reading, kept: digits.map((_, i) => i), leftOut: [] };
  }
  const read = kept.map((i) => digits[i] as DigitReading);
  const leftOut = digits.filter((_, i) => !kept.includes(i));
  const isUnread = leftOut.some(({ line }) => read.some((digit) => digit.line === line));
  const confidence = confidenceOf(read) * (isUnread ? BESIDE_UNREAD : 1);
  return { reading: { kind: 'digits', text: textOf(read), confidence, digits: read }, kept, leftOut };
}

/** Whether logits say that there is a digit, where nothing else stands. */
function isDigitAlone(logits: readonly number[], { temperature, rejectBelow }: Calibration): boolean {
  return digitProbability(logits, temperature) >= rejectBelow;
}

/** The same where digits stand beside it. */
export function isDigitBeside(logits: readonly number[], { temperature, rejectBelow }: Calibration): boolean {
  return digitProbability(logits, temperature) >= BESIDE_DIGITS * rejectBelow;
}

const confidenceOf = (digits: readonly DigitReading[]): number =>
  digits.reduce((product, { confidence }) => product * confidence, 1);

/** How little logits look like one digit: −log of the best digit's probability among all outputs; 0 is a sure digit. */
export function digitCost(logits: readonly number[], temperature: number): number {
  const best = Math.max(...logits.slice(0, DIGITS));
  const highest = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp((logit - highest) / temperature), 0);
  return Math.log(sum) + (highest - best) / temperature;
}

/** The digit that logits find likeliest, 0 to 9. */
export function likeliestDigit(logits: readonly number[]): number {
  const digits = logits.slice(0, DIGITS);
  return digits.indexOf(Math.max(...digits));
}
