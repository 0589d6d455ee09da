import type { DigitReading, Reading } from '../../lib/reading/reading';

/** Below this confidence the runner-up is named: it is then right in more than about one drawing in ten. */
export const SURE_FROM = 0.8;

const NOT_A_DIGIT = 'not a digit';
const NOT_DIGITS = 'no digits';
/** A guess of more digits than this is not named: it is a page of writing. */
const MOST_GUESSED = 6;

/**
 * The headline: the digits, the words "not a digit", or nothing. While the person may still be drawing, the guess stands
 * there instead of the words.
 */
export function headline(reading: Reading, isGoingOn = false): string {
  if (reading.kind !== 'not-a-digit') return reading.text;
  if (isGoingOn) return guessed(reading.digits);
  return reading.digits.length === 1 ? NOT_A_DIGIT : NOT_DIGITS;
}

/** The sentence under the headline. For a number, it says how sure all of it is. */
export function sentence(reading: Reading): string {
  if (reading.kind === 'blank') return 'Nothing drawn yet';
  if (reading.kind === 'not-a-digit') return guess(reading.digits);
  const second = reading.digits.length === 1 ? runnerUp(reading.digits[0]) : undefined;
  if (reading.confidence < SURE_FROM && second !== undefined)
    return `${formatPercent(reading.confidence)} sure, or perhaps ${second}`;
  return `${formatPercent(reading.confidence)} sure`;
}

/** The reading in one sentence or two, for screen readers. */
export function announcement(reading: Reading): string {
  if (reading.kind === 'blank') return 'The sheet is blank.';
  if (reading.kind === 'not-a-digit') return `${capital(headline(reading))}. ${guess(reading.digits)}`;
  return `${spelt(reading.text)}, ${sentence(reading).replace('> ', 'more than ').replace('< ', 'less than ')}.`;
}

/** Digit by digit, so that screen readers do not read a telephone number in millions. */
const spelt = (text: string): string =>
  text
    .split('|')
    .map((line) => [...line].join(' '))
    .join(', then ');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const guessed = (digits: readonly DigitReading[]): string => digits.map(({ text }) => text).join('');

function guess(digits: readonly DigitReading[]): string {
  const text = guessed(digits);
  if (digits.length > MOST_GUESSED) return 'There is writing, but it does not look like digits.';
  return text === '' ? 'It looks like none of the ten.' : `It looks most like ${text}.`;
}

function runnerUp(digit: DigitReading | undefined): number | undefined {
  if (!digit) return undefined;
  const others = digit.probabilities.map((probability, value) => ({ probability, value }));
  others.sort((a, b) => b.probability - a.probability);
  return others.find(({ value }) => String(value) !== digit.text)?.value;
}

/**
 * A probability, 0 to 1, in whole percents. It is never shown as 0 % or 100 %, because neither is ever true.
 */
export function formatPercent(probability: number): string {
  if (probability < 0.01) return '< 1 %';
  if (probability > 0.99) return '> 99 %';
  return `${Math.round(probability * 100)} %`;
}

/** A probability, 0 to 1, in percent with at most one decimal, for `aria-valuenow`. */
export function toPercent(probability: number): number {
  return Math.round(probability * 1000) / 10;
}
