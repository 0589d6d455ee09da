import { alignmentOf } from '../alignment';
import { type Judged, NONE } from '../tally';

/** How well the digits of numbers were read, one by one. */
export interface DigitsRight {
  /** How many digits the labels have together. */
  readonly digits: number;
  /** Those less one for each that has to be put in, left out or replaced in what was read, as a share; at least 0. */
  readonly digitAccuracy: number;
}

/** Lines do not count here, and what is labelled as none neither. */
export function digitsRight(judged: readonly Judged[]): DigitsRight {
  const numbers = judged.filter(({ label }) => label !== NONE);
  const sum = (count: (one: Judged) => number): number => numbers.reduce((total, one) => total + count(one), 0);
  const digits = sum(({ label }) => digitsOf(label).length);
  const wrong = sum(({ label, reading }) => alignmentOf(digitsOf(label), digitsOf(reading.text)).distance);
  return { digits, digitAccuracy: digits === 0 ? 0 : Math.max(0, 1 - wrong / digits) };
}

/** Whether some label is a number of several digits. */
export const hasNumbers = (judged: readonly Judged[]): boolean =>
  judged.some(({ label }) => label !== NONE && digitsOf(label).length > 1);

const digitsOf = (text: string): string => text.replaceAll('|', '');
