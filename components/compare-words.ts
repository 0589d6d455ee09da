import type { Reading } from '../lib/digit/reading';
import { headline } from './reading-words';

/** What a network says, in words: `7`, `2026`, `12 / 34` for two lines, or `not a digit`; empty for a blank sheet. */
export function answerOf(reading: Reading, isGoingOn = false): string {
  const words = headline(reading, isGoingOn) || headline(reading);
  return words.replaceAll('|', ' / ');
}

/** A network by its title, and what it says. */
export interface Vote {
  readonly title: string;
  readonly answer: string;
}

/** So many networks that say otherwise are named; more are counted. */
const MOST_NAMED = 2;

/** Votes with the same answer, the most first; of as many, the answer that came first. */
function parties(votes: readonly Vote[]): Vote[][] {
  const byAnswer = new Map<string, Vote[]>();
  for (const vote of votes) byAnswer.set(vote.answer, [...(byAnswer.get(vote.answer) ?? []), vote]);
  return [...byAnswer.values()].sort((a, b) => b.length - a.length);
}

/** The answer that more networks give than any other; undefined where there is none, or but one network. */
export function mostGiven(votes: readonly Vote[]): string | undefined {
  const [first = [], second = []] = parties(votes);
  return votes.length > 1 && first.length > second.length ? first[0]?.answer : undefined;
}

/** One sentence or two on what the networks make of the drawing; empty where none has read it. */
export function verdict(votes: readonly Vote[]): string {
  const [first = [], ...others] = parties(votes);
  if (first.length === 0) return '';
  if (votes.length === 1) return `${first[0]?.title} ${saying(first)}.`;
  if (others.length === 0) return `All ${votes.length} networks ${saying(first)}.`;
  const most = `${first.length} of ${votes.length} networks ${saying(first)}`;
  const named = others.flat().length <= MOST_NAMED && mostGiven(votes) !== undefined;
  if (!named) return `${[most, ...others.map((party) => `${party.length} ${saying(party)}`)].join(', ')}.`;
  return [most, ...others.map((party) => `${party.map(({ title }) => title).join(' and ')} ${saying(party)}`)]
    .map((words) => `${words}.`)
    .join(' ');
}

function saying({ length, 0: vote }: readonly Vote[]): string {
  const answer = vote?.answer ?? '';
  const what = /^\d/.test(answer) ? answer : `it is ${answer}`;
  return `${length === 1 ? 'says' : 'say'} ${what}`;
}

/** How many networks are here, and how many failed; empty once all are here. */
export function presence(all: number, ready: number, failed: number): string {
  if (ready === all) return '';
  const missing = failed === 0 ? '' : ` ${failed} could not be loaded.`;
  return `${ready} of ${all} networks ${ready === 1 ? 'is' : 'are'} here.${missing}`;
}

/** The same to be heard: digit by digit, so that nobody hears a telephone number in millions. */
export const spelt = (words: string): string => words.replace(/\d(?=\d)/g, '$& ');

/** A number of more digits than this stands in small type. */
const MIDDLE = 4;

/** How large an answer may stand: one digit, a few, or more and words. */
export function sizeOf({ length }: string): 'large' | 'middle' | 'small' {
  if (length <= 1) return 'large';
  return length <= MIDDLE ? 'middle' : 'small';
}

/** Milliseconds as they are told: no clock of a browser is finer than a tenth. */
export function timeTaken(milliseconds: number): string {
  if (milliseconds < 0.1) return '< 0.1 ms';
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}

/** Seconds up to two minutes, then minutes. */
export function duration(seconds: number): string {
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

const MEGABYTE = 1_000_000;

/** Bytes in kB, from a million in MB. */
export function fileSize(bytes: number): string {
  return bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
