import type { Reading } from '../../lib/reading/reading';
import type { Tally } from '../../lib/session/score/score';
import { headline } from '../../lib/session/words/reading-words';
import type { Mark } from './truth/mark';

/** What a network says, in words: `7`, `2026`, `12 / 34` for two lines, or `not a digit`; empty for a blank sheet. */
export function answerOf(reading: Reading, isGoingOn = false): string {
  const words = headline(reading, isGoingOn) || headline(reading);
  return words.replaceAll('|', ' / ');
}

/** A network by its short name, and what it says. */
export interface Vote {
  readonly name: string;
  readonly answer: string;
}

/** Up to this many networks that say otherwise are named; more are counted. */
const MOST_NAMED = 2;

/** Votes grouped by answer, the largest group first; of equal groups, the one that came first. */
function parties(votes: readonly Vote[]): Vote[][] {
  const byAnswer = new Map<string, Vote[]>();
  for (const vote of votes) byAnswer.set(vote.answer, [...(byAnswer.get(vote.answer) ?? []), vote]);
  return [...byAnswer.values()].sort((a, b) => b.length - a.length);
}

/** The answer of more than half of the networks; undefined where there is none, or only one network. */
function mostGiven(votes: readonly Vote[]): string | undefined {
  const [first = []] = parties(votes);
  return votes.length > 1 && 2 * first.length > votes.length ? first[0]?.answer : undefined;
}

/** One or two sentences on what the networks read; empty where none has read the drawing. */
export function verdict(votes: readonly Vote[]): string {
  const [first = [], ...others] = parties(votes);
  if (first.length === 0) return '';
  if (votes.length === 1) return `${named(first)} ${saying(first)}.`;
  if (others.length === 0) return `${votes.length === 2 ? 'Both' : `All ${votes.length}`} networks ${saying(first)}.`;
  const most = `${first.length} of ${votes.length} networks ${saying(first)}`;
  const isNamed = others.flat().length <= MOST_NAMED && mostGiven(votes) !== undefined;
  if (!isNamed) return `${[most, ...others.map((party) => `${party.length} ${saying(party)}`)].join(', ')}.`;
  return [most, ...others.map((party) => `${named(party)} ${saying(party)}`)].map((words) => `${words}.`).join(' ');
}

/** In quotes: a name may hold a comma or a number of its own. */
const named = (party: readonly Vote[]): string => party.map(({ name }) => `“${name}”`).join(' and ');

function saying({ length, 0: vote }: readonly Vote[]): string {
  const answer = vote?.answer ?? '';
  const what = /^\d/.test(answer) ? answer : `it is ${answer}`;
  return `${length === 1 ? 'says' : 'say'} ${what}`;
}

/** What was written, and how many of the networks that answered read it so; empty until it is told. */
export function outcome(truth: string | undefined, marks: Readonly<Record<string, Mark>>): string {
  const all = Object.values(marks);
  if (truth === undefined || all.length === 0) return '';
  const right = all.filter((mark) => mark === 'right').length;
  return `${truth === '8' ? 'An' : 'A'} ${truth}. ${right} of ${all.length} networks ${right === 1 ? 'is' : 'are'} right.`;
}

/** How often a network was right: `6 of 8`, and in full `6 of 8 right`. */
export function scoreWords(tally: Tally | undefined, isShort = false): string {
  if (!tally) return isShort ? '–' : 'none told yet';
  return `${tally.right} of ${tally.count}${isShort ? '' : ' right'}`;
}

/** How many networks are loaded, and how many failed; empty once all are loaded. */
export function presence(all: number, ready: number, failed: number): string {
  if (ready === all) return '';
  const missing = failed === 0 ? '' : ` ${failed} could not be loaded.`;
  return `${ready} of ${all} networks ${ready === 1 ? 'is' : 'are'} loaded.${missing}`;
}

/**
 * The verdict for screen readers. Numbers are spelt digit by digit, so that a telephone number is not read in millions.
 * Until all networks are loaded it lists the different answers alone, so that it is not repeated for each network.
 */
export function heard(votes: readonly Vote[], areAllHere: boolean): string {
  const spelt = votes.map((vote) => ({ ...vote, answer: vote.answer.replace(/\d(?=\d)/g, '$& ') }));
  if (areAllHere || votes.length === 0) return verdict(spelt);
  return `So far: ${[...new Set(spelt.map(({ answer }) => answer))].sort().join(', or ')}.`;
}

/** The outcome of loading, for screen readers; empty while a network is still loading. */
export function arrival(all: number, ready: number, failed: number): string {
  if (ready + failed < all) return '';
  return failed === 0 ? `All ${all} networks are loaded.` : `${failed} of ${all} networks could not be loaded.`;
}

/** A number with more digits than this is set in small type. */
const MIDDLE = 4;

/** The type size of an answer: large for one digit, middle for a few, small for more and for words. */
export function answerSize({ length }: string): 'large' | 'middle' | 'small' {
  if (length <= 1) return 'large';
  return length <= MIDDLE ? 'middle' : 'small';
}

/**
 * Milliseconds, as finely as the browser's clock counts: some clocks count tenths, others whole ones, where 0 only means
 * less than one.
 */
export function timeTaken(milliseconds: number): string {
  if (milliseconds === 0) return '< 1 ms';
  if (milliseconds < 0.05) return '< 0.1 ms';
  return `${milliseconds.toFixed(milliseconds < 10 && !Number.isInteger(milliseconds) ? 1 : 0)} ms`;
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
