import { exp, log } from '../../geometry/exp';
import type { GrayImage } from '../../geometry/gray-image';
import { bestPartition } from '../../reading/best-partition';
import { digitCost, likeliestDigit } from '../../reading/number-reading';
import type { SignText } from '../../reading/signs';
import { apartOdds } from './apart';
import type { Candidate } from './candidates';
import type { InkLayout } from './layout';

export interface ScoredCandidate extends Candidate, SeenGroup {
  /** What it is likelier than a digit. */
  readonly sign?: LikelySign | undefined;
  /** The probability, 0 to 1, that it is a whole digit, by its place and size too; `undefined` where nothing tells. */
  readonly whole?: number | undefined;
}

/** A sign, and the probability, 0 to 1, that it is that. */
export interface LikelySign {
  readonly text: SignText;
  readonly probability: number;
  /** Log odds, by the ink and its place alone, that it is this sign and no digit. */
  readonly odds: number;
  /** A person said so. */
  readonly isSet?: true;
}

/** Weight of the network's cost relative to that of place. The network has seen the ink itself, so it counts more. */
const NETWORK_WEIGHT = 2;
/** Most that one candidate costs: it may be no digit, and yet stand beside digits. */
const MOST_COST = 7;
/** Extra cost of a 1. Parts of digits mostly look like a 1, and only one digit in ten is one. */
const ONE_COST = 1;

/** Extra cost of a sign: two dots are a colon rather than two points. */
const SIGN_COST = 1;
/** No sign is surer than this, and what its odds weigh. */
const SUREST = 0.999;
const BESIDE_SIGN = 0.5;
/** What counts for a part or several of them in place of a digit, and the most that it costs. */
const PART_WEIGHT = 1;
const MOST_PART = 3;
/** The likeliest segmentation of each row's pieces: candidates that cover all ink once. */
export function likeliestSegmentation<C extends ScoredCandidate>(
  { rows }: InkLayout,
  candidates: readonly C[],
  temperature: number,
): C[] {
  return rows.flatMap(({ between }, row) => {
    const own = candidates.filter((candidate) => candidate.row === row);
    // A sign is small and stands anywhere: its place was looked at with its shape.
    const odds = between.map((one, i) => oddsBesideSign(own, i + 1) ?? apartOdds(one));
    const weighed = own.map((candidate) => {
      const joins = candidate.sign ? [] : odds.slice(candidate.from, candidate.to - 1).map(costOfJoining);
      const cut = costOfParting(odds[candidate.to - 1]);
      const total = costOfCandidate(candidate, temperature) + cut + sum(joins);
      // bestPartition multiplies a cost by the number of pieces, so divide by it.
      return { ...candidate, cost: total / (candidate.to - candidate.from) };
    });
    return bestPartition(between.length + 1, weighed) ?? [];
  });
}

/** Log odds that a sign begins or ends before the piece `at`, half as strong as its probability says: it is not all that counts. */
function oddsBesideSign(candidates: readonly ScoredCandidate[], at: number): number | undefined {
  const beside = candidates.flatMap(({ sign, from, to }) =>
    sign && (from === at || to === at) ? [sign.probability] : [],
  );
  if (beside.length === 0) return undefined;
  const probability = Math.min(SUREST, Math.max(...beside));
  return BESIDE_SIGN * log(probability / (1 - probability));
}

function costOfCandidate({ logits, isSpeck, sign, whole = 1 }: ScoredCandidate, temperature: number): number {
  if (sign) return SIGN_COST + Math.min(MOST_COST, -NETWORK_WEIGHT * log(sign.probability));
  if (isSpeck) return MOST_COST;
  const one = likeliestDigit(logits) === 1 ? ONE_COST : 0;
  const part = Math.min(MOST_PART, -PART_WEIGHT * log(whole));
  return Math.min(MOST_COST, NETWORK_WEIGHT * digitCost(logits, temperature)) + one + part;
}

/** −log of the probability that these log odds give to being one digit. Parting costs 0 where nothing follows. */
const costOfJoining = (odds: number): number => log(1 + exp(odds));
const costOfParting = (odds: number | undefined): number => (odds === undefined ? 0 : costOfJoining(-odds));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A group of strokes: the picture that the network saw, and its logits. */
export interface SeenGroup {
  readonly picture: GrayImage;
  readonly logits: readonly number[];
}
