import type { Tally } from '../../../lib/session/score/score';
import type { NetworkFacts } from '../network/compare-facts';

/** What networks can be ordered by, and in which words. */
export const ORDERS = {
  listed: 'as listed',
  size: 'size',
  accuracy: 'accuracy',
  score: 'your score',
} as const;

export type Order = keyof typeof ORDERS;

/**
 * The networks in an order: the smallest first, the most accurate first, or the one that was right most often first. What is
 * not known comes last; where two are alike, the order they are listed in stays.
 */
export function ordered(
  networks: readonly NetworkFacts[],
  by: Order,
  tallies: Readonly<Record<string, Tally>>,
): readonly NetworkFacts[] {
  if (by === 'listed') return networks;
  const rank = (one: NetworkFacts): number => {
    if (by === 'size') return one.parameters;
    if (by === 'accuracy') return -(one.mnist ?? -1);
    const tally = tallies[one.id];
    return tally ? -tally.right / tally.count : 1;
  };
  return [...networks].sort((a, b) => rank(a) - rank(b));
}
