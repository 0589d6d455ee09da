import { formatPercent } from '../../lib/session/words/reading-words';
import type { Attempt } from './points';

/** A digit with its article. */
export const aDigit = (digit: string): string => `${digit === '8' ? 'an' : 'a'} ${digit}`;

const strokesIn = (count: number): string => (count === 1 ? 'one stroke' : `${count} strokes`);

/** What is said before anything is drawn. */
export const WAITING = {
  fool: 'The network waits for your drawing.',
  agree: 'The networks wait for your drawing.',
} as const;

/** What came of an attempt, in one or two sentences. */
export function attemptWords(attempt: Attempt, wanted: string, strokes: number): string {
  switch (attempt.kind) {
    case 'none':
      return WAITING.fool;
    case 'several':
      return 'The network sees several digits. Draw one.';
    case 'refused':
      return 'The network says that it is not a digit. It is to take it for another digit.';
    case 'read':
      return `The network reads ${aDigit(wanted)}, ${formatPercent(attempt.sureness)} sure. Not fooled.`;
    case 'fooled':
      return `The network reads ${aDigit(attempt.as)}, ${formatPercent(attempt.sureness)} sure. Fooled with ${strokesIn(strokes)}: ${pointsIn(attempt.points)}.`;
  }
}

const pointsIn = (points: number): string => (points === 1 ? '1 point' : `${points} points`);

/** What came of a challenge: what was meant, what this person read, and what the network read. */
export function challengeWords(attempt: Attempt, wanted: string, guess: string): string {
  const meant = guess === wanted ? `You read ${aDigit(guess)}, as it was meant.` : `It was meant as ${aDigit(wanted)}.`;
  if (attempt.kind !== 'fooled') return `${meant} The network was not fooled.`;
  const took = `The network takes it for ${aDigit(attempt.as)}, ${formatPercent(attempt.sureness)} sure`;
  return guess === wanted
    ? `${meant} ${took}: ${pointsIn(attempt.points)}.`
    : `${meant} ${took}. You read something else: no points.`;
}

/** How many of the networks read the digit. */
export function agreementWords(right: number, all: number, wanted: string): string {
  if (right === all) return `All ${all} networks read ${aDigit(wanted)}. Well written.`;
  return `${right} of ${all} networks ${right === 1 ? 'reads' : 'read'} ${aDigit(wanted)}.`;
}
