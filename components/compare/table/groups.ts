import type { Vote } from '../compare-words';

/** As many tones as can be told apart; more answers than these begin again. */
const TONES = 5;

/**
 * A neutral tone for each answer, 0 to 4: the same answer has the same one. They follow the answers' own order, so that a tone
 * says nothing about how many give an answer.
 */
export function tonesOf(votes: readonly Pick<Vote, 'answer'>[]): ReadonlyMap<string, number> {
  const answers = [...new Set(votes.map(({ answer }) => answer))].sort();
  return new Map(answers.map((answer, i) => [answer, i % TONES]));
}
