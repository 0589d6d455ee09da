import type { DigitReading, Reading } from '../lib/digit/reading';
import { formatPercent } from './percent';

/** Below this confidence the runner-up deserves to be named: it is then right more than once in ten drawings or so. */
export const SURE_FROM = 0.8;

const NOT_A_DIGIT = 'not a digit';

/**
 * What stands in place of the numeral: the digits, the words "not a digit", or nothing. While the drawing may still go on
 * it is not yet anything, so its guess stands there instead of the words.
 */
export function headline(reading: Reading, isGoingOn = false): string {
  if (reading.kind !== 'not-a-digit') return reading.text;
  return isGoingOn ? guessed(reading.digits) : NOT_A_DIGIT;
}

/** The sentence under the numeral. */
export function sentence(reading: Reading): string {
  if (reading.kind === 'blank') return 'Nothing drawn yet';
  if (reading.kind === 'not-a-digit') return guess(reading.digits);
  const second = reading.digits.length === 1 ? runnerUp(reading.digits[0]) : undefined;
  if (reading.confidence < SURE_FROM && second !== undefined)
    return `${formatPercent(reading.confidence)} sure, or perhaps ${second}`;
  return `${formatPercent(reading.confidence)} sure`;
}

/** The reading in one breath, for those who listen to the page. */
export function announcement(reading: Reading): string {
  if (reading.kind === 'blank') return 'The sheet is blank.';
  if (reading.kind === 'not-a-digit') return `Not a digit. ${guess(reading.digits)}`;
  return `${reading.text}, ${sentence(reading).replace('> ', 'more than ').replace('< ', 'less than ')}.`;
}

const guessed = (digits: readonly DigitReading[]): string => digits.map(({ text }) => text).join('');

function guess(digits: readonly DigitReading[]): string {
  const text = guessed(digits);
  return text === '' ? 'It looks like none of the ten.' : `It looks most like ${text}.`;
}

function runnerUp(digit: DigitReading | undefined): number | undefined {
  if (!digit) return undefined;
  const others = digit.probabilities.map((probability, value) => ({ probability, value }));
  others.sort((a, b) => b.probability - a.probability);
  return others.find(({ value }) => String(value) !== digit.text)?.value;
}
