import { type Box, middleOf } from '../geometry/box';
import type { DigitReading, Reading, SignReading } from './reading';
import { spacesBefore } from './spaced';

/** What stands in a reading in its order: digits, and the signs among them. */
export type Member = DigitReading | SignReading;

/** Digits and signs line by line, from left to right; of what is no digit, the guess. */
export function membersOf(reading: Reading): Member[] {
  return inReadingOrder<Member>({ digits: reading.digits, signs: reading.kind === 'digits' ? reading.signs : [] });
}

interface Placed {
  readonly box: Box;
  readonly line: number;
}

/** Digits, which stand in reading order, with the signs among them. */
export function inReadingOrder<T extends Placed>({
  digits,
  signs = [],
}: {
  readonly digits: readonly T[];
  readonly signs?: readonly T[] | undefined;
}): T[] {
  if (signs.length === 0) return [...digits];
  return [...digits, ...signs].sort((a, b) => a.line - b.line || middleOf(a.box).x - middleOf(b.box).x);
}

/** Whether a number was read: several digits, or signs with them. */
export const hasSeveral = (reading: Reading): boolean => reading.kind === 'digits' && membersOf(reading).length > 1;

/** All that was read as it is written, signs and spaces too, `|` between lines; empty for what is no number. */
export function writtenOf(reading: Reading): string {
  if (reading.kind !== 'digits') return '';
  const members = membersOf(reading);
  const isSpaced = spacesWithin(members);
  return members
    .map(({ text, line }, i) => {
      if (i > 0 && members[i - 1]?.line !== line) return `|${text}`;
      return isSpaced[i] ? ` ${text}` : text;
    })
    .join('');
}

/** The same to be copied, a line below the other. */
export const copiedText = (reading: Reading): string => writtenOf(reading).replaceAll('|', '\n');

/** The same as a table: a row for each line, a cell for each group between wide gaps. */
export const rowsOf = (reading: Reading): string[][] =>
  copiedText(reading)
    .split('\n')
    .map((line) => line.split(' '));

/** Whether a wide gap is before each member. Beside a sign there is room anyway: none is there. */
export function spacesWithin(members: readonly Member[]): boolean[] {
  const digits = members.filter(isDigit);
  const isSpaced = spacesBefore(digits);
  return members.map((member, i) => {
    const before = members[i - 1];
    return before !== undefined && isDigit(before) && isDigit(member) && isSpaced[digits.indexOf(member)] === true;
  });
}

export const isDigit = (member: Member): member is DigitReading => 'probabilities' in member;
