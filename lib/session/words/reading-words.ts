import type { DigitReading, Reading } from '../../reading/reading';
import type { SignText } from '../../reading/signs';
import { writtenOf } from '../../reading/written';
import { boundsOf } from '../../strokes/bounds';
import type { Drawing } from '../../strokes/drawing';
import { pathLength } from '../../strokes/path-length';
import { PEN_WIDTH } from '../sheet';

/** Below this confidence the runner-up is named: it is then right in more than about one drawing in ten. */
export const SURE_FROM = 0.8;

/** Who set a digit: this person, or somebody whose drawing it is. */
export type SetBy = 'set by you' | 'set by hand';

const NOT_A_DIGIT = 'not a digit';
const NOT_DIGITS = 'no digits';
/** Sheet units. What is smaller is a dot. */
const TINY = 2 * PEN_WIDTH;
/** Diagonals of its box: with more line than this, a drawing is a scribble. Of 2,500 digits by 94 people none has 4. */
const SCRIBBLED = 5;
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

/** The sentence under the headline. For a number, it says how sure all of it is; `drawing` is what was read, if one was drawn. */
export function sentence(reading: Reading, drawing: Drawing = [], by: SetBy = 'set by you'): string {
  if (reading.kind === 'blank') return 'Nothing drawn yet';
  if (reading.kind === 'not-a-digit') return whyNone(drawing) ?? guess(reading.digits);
  const [first, ...others] = reading.digits;
  const isAlone = others.length === 0 && reading.signs === undefined;
  // Unread ink makes the number less sure, but not its only digit.
  const isAllSet = [...reading.digits, ...(reading.signs ?? [])].every(({ isSet }) => isSet);
  if (isAllSet) return capital(by);
  const second = isAlone && first !== undefined && first.confidence < SURE_FROM ? runnerUp(first) : undefined;
  return `${formatPercent(reading.confidence)} sure${second === undefined ? '' : `, or perhaps ${second}`}`;
}

/** What is plain to see of a drawing that is no digit; `undefined` where nothing is. */
function whyNone(drawing: Drawing): string | undefined {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return undefined;
  if (Math.max(bounds.width, bounds.height) < TINY) return 'That is a dot. Draw larger.';
  const diagonal = Math.sqrt(bounds.width ** 2 + bounds.height ** 2);
  return pathLength(drawing) > SCRIBBLED * diagonal ? 'It looks like a scribble.' : undefined;
}

/** How many marks were not read, in words; empty for none. */
export function unreadWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'One mark was not read' : `${count} marks were not read`;
}

/** The reading in one sentence or two, for screen readers. */
export function announcement(reading: Reading, drawing: Drawing = [], by: SetBy = 'set by you'): string {
  if (reading.kind === 'blank') return 'The sheet is blank.';
  if (reading.kind === 'not-a-digit') return `${capital(headline(reading))}. ${sentence(reading, drawing)}`;
  return `${spelt(writtenOf(reading))}, ${lowered(sentence(reading, drawing, by))
    .replace('> ', 'more than ')
    .replace('< ', 'less than ')}.`;
}

/** What screen readers say for each sign: most leave them out. */
const SIGN_WORDS: Readonly<Record<SignText, string>> = {
  '.': 'point',
  ',': 'comma',
  '-': 'minus',
  '/': 'slash',
  ':': 'colon',
  '+': 'plus',
  '=': 'equals',
  '%': 'percent',
  '(': 'open bracket',
  ')': 'close bracket',
};

/** A digit or sign as books print it. */
export const shown = (text: string): string => (text === '-' ? '−' : text);

/** A digit or sign as screen readers say it. */
export const memberWord = (text: string): string => SIGN_WORDS[text as SignText] ?? text;

/** Digit by digit, so that screen readers do not read a telephone number in millions. */
export const spelt = (text: string): string =>
  text
    .split('|')
    .map((line) => [...line.replaceAll(' ', '')].map(memberWord).join(' '))
    .join(', then ');

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const guessed = (digits: readonly DigitReading[]): string => digits.map(({ text }) => text).join('');

function guess(digits: readonly DigitReading[]): string {
  const text = guessed(digits);
  if (digits.length > MOST_GUESSED) return 'There is writing, but it does not look like digits.';
  return text === '' ? 'It looks like none of the ten.' : `It looks most like ${text}.`;
}

function runnerUp(digit: DigitReading): number | undefined {
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
