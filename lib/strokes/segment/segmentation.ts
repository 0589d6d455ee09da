import type { GrayImage } from '../../geometry/gray-image';
import { bestPartition } from '../../reading/best-partition';
import { digitCost, likeliestDigit } from '../../reading/number-reading';
import { apartOdds } from './apart';
import type { Candidate } from './candidates';
import type { InkLayout } from './layout';

export interface ScoredCandidate extends Candidate, SeenGroup {}

/** Weight of the network's cost relative to that of place. The network has seen the ink itself, so it counts more. */
const NETWORK_WEIGHT = 2;
/** Most that one candidate costs: it may be no digit, and yet stand beside digits. */
const MOST_COST = 7;
/** Extra cost of a 1. Parts of digits mostly look like a 1, and only one digit in ten is one. */
const ONE_COST = 1;

/** The likeliest segmentation of each row's pieces: candidates that cover all ink once. */
export function likeliestSegmentation(
  { rows }: InkLayout,
  candidates: readonly ScoredCandidate[],
  temperature: number,
): ScoredCandidate[] {
  return rows.flatMap(({ between }, row) => {
    const odds = between.map(apartOdds);
    const weighed = candidates
      .filter((candidate) => candidate.row === row)
      .map((candidate) => {
        const joins = odds.slice(candidate.from, candidate.to - 1).map(costOfJoining);
        const cut = costOfParting(odds[candidate.to - 1]);
        const total = costOfCandidate(candidate, temperature) + cut + sum(joins);
        // bestPartition multiplies a cost by the number of pieces, so divide by it.
        return { ...candidate, cost: total / (candidate.to - candidate.from) };
      });
    return bestPartition(between.length + 1, weighed) ?? [];
  });
}

function costOfCandidate({ logits, isSpeck }: ScoredCandidate, temperature: number): number {
  if (isSpeck) return MOST_COST;
  const one = likeliestDigit(logits) === 1 ? ONE_COST : 0;
  return Math.min(MOST_COST, NETWORK_WEIGHT * digitCost(logits, temperature)) + one;
}

/** −log of the probability that these log odds give to being one digit. Parting costs 0 where nothing follows. */
const costOfJoining = (odds: number): number => Math.log(1 + Math.exp(odds));
const costOfParting = (odds: number | undefined): number => (odds === undefined ? 0 : costOfJoining(-odds));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A group of strokes: the picture that the network saw, and its logits. */
export interface SeenGroup {
  readonly picture: GrayImage;
  readonly logits: readonly number[];
}
