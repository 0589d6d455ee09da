import type { Box } from '../geometry/box';
import { exp, log } from '../geometry/exp';
import type { Calibration } from './card';
import { DIGITS, digitProbability } from './probabilities';
import { BLANK, type DigitReading, type Reading, textOf } from './reading';
import { readingOf } from './reading-of';

/** The place of ink that may be a digit, and its line, counted from 0. */
export interface Place {
  readonly box: Box;
  readonly line: number;
  /** The user says that it is a digit. */
  readonly isDigit?: boolean;
  /** The user says that it is this digit. */
  readonly text?: string | undefined;
  /** Of ink in a drawing: the indices of its strokes. */
  readonly strokes?: readonly number[];
}

/** The reading of all places together. */
export interface NumberReading {
  readonly reading: Reading;
  /** The index of the place of each of `reading.digits`. */
  readonly kept: readonly number[];
  /** What stands beside the digits and is none, with the likeliest digit. */
  readonly leftOut: readonly DigitReading[];
}

/**
 * Beside digits, another digit is likelier than on an empty sheet. So the threshold for leaving something out there is the
 * threshold for refusing it alone, times this.
 */
const BESIDE_DIGITS = 0.1;
/** A line with a smaller ratio of digits is other writing. */
const MOSTLY_DIGITS = 0.5;
/** Whatever is left out on a number's line is a digit with this probability at least. */
export const LEFT_OUT = 0.1;

/**
 * Reads the logits of several places in reading order. A single place is read as by `readingOf`. Of several, what is no
 * digit is left out, and so are lines that are mostly no digits. If nothing remains, the answer is `not-a-digit`. The
 * confidence is that of all digits together, taken as independent, and lower if something among them was left out.
 */
export function numberReading(
  places: readonly Place[],
  logits: readonly (readonly number[])[],
  calibration: Calibration,
): NumberReading {
  if (places.length === 0) return { reading: BLANK, kept: [], leftOut: [] };
  const digits = places.map((place, i) => digitAt(place, logits[i] as readonly number[], calibration));
  const looksLikeDigit = places.length > 1 ? isDigitBeside : isDigitAlone;
  const isDigit = logits.map((own, i) => places[i]?.isDigit === true || looksLikeDigit(own, calibration));
  const lines = new Set(places.map(({ line }) => line));
  const onLine = (line: number): number[] => places.flatMap((place, i) => (place.line === line ? [i] : []));
  const kept = [...lines].flatMap((line) => {
    const all = onLine(line);
    const own = all.filter((i) => isDigit[i]);
    const isNumber = own.length >= MOSTLY_DIGITS * all.length || all.some((i) => places[i]?.isDigit);
    return isNumber ? own : [];
  });
  if (kept.length === 0) {
    const confidence = confidenceOf(digits);
    const reading: Reading = { kind: 'not-a-digit', text: '', confidence, digits };
    return { reading, kept: digits.map((_, i) => i), leftOut: [] };
  }
  const read = kept.map((i) => digits[i] as DigitReading);
  const leftOut = digits.filter((_, i) => !kept.includes(i));
  const confidence = places.reduce(
    (product, { line }, i) =>
      kept.includes(i) || !read.some((digit) => digit.line === line)
        ? product
        : product * (1 - Math.max(LEFT_OUT, digitProbability(logits[i] as readonly number[], calibration.temperature))),
    confidenceOf(read),
  );
  return { reading: { kind: 'digits', text: textOf(read), confidence, digits: read }, kept, leftOut };
}

function digitAt(
  { box, line, text, strokes }: Place,
  logits: readonly number[],
  calibration: Calibration,
): DigitReading {
  const digit = readingOf(logits, box, calibration).digits[0] as DigitReading;
  const own = { ...digit, line, ...(strokes && { strokes }) };
  return text === undefined ? own : { ...own, text, confidence: 1, isSet: true };
}

/** Whether these logits are a digit that stands alone. */
function isDigitAlone(logits: readonly number[], { temperature, rejectBelow }: Calibration): boolean {
  return digitProbability(logits, temperature) >= rejectBelow;
}

/** Whether these logits are a digit that stands beside others. */
export function isDigitBeside(logits: readonly number[], { temperature, rejectBelow }: Calibration): boolean {
  return digitProbability(logits, temperature) >= BESIDE_DIGITS * rejectBelow;
}

const confidenceOf = (digits: readonly DigitReading[]): number =>
  digits.reduce((product, { confidence }) => product * confidence, 1);

/** −log of the best digit's probability among all outputs: 0 for a sure digit, high for what looks like none. */
export function digitCost(logits: readonly number[], temperature: number): number {
  const best = Math.max(...logits.slice(0, DIGITS));
  const highest = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + exp((logit - highest) / temperature), 0);
  return log(sum) + (highest - best) / temperature;
}

/** The likeliest digit of these logits, 0 to 9. */
export function likeliestDigit(logits: readonly number[]): number {
  const digits = logits.slice(0, DIGITS);
  return digits.indexOf(Math.max(...digits));
}
