import { within } from '../../geometry/within';
import type { ModelCard } from '../../reading/card';
import { digitCost, isDigitBeside, likeliestDigit } from '../../reading/number-reading';
import type { InkLayout } from './layout';
import { NETWORK_WEIGHT, type ScoredCandidate } from './segmentation';

/*
 * Parts of letters and doodles can each look like a digit. These are log odds that a drawing is a number nevertheless: a
 * rounded logistic regression of numbers of pen writers 1–24 against synthetic non-digits whose parts all look like digits.
 */

const PRIOR = -0.4;
/** Per size of the row: the gap between the boxes of the two nearest digits, up to WIDEST_GAP. */
const GAP = 6;
const WIDEST_GAP = 0.3;
/** Penalty where ink is nearer than NEAR sizes of the row, full where it touches: separate digits seldom touch. */
const TOUCHING = 2;
const NEAR = 0.03;
/** What each digit, 0 to 9, adds. Half of what passes by mistake is strokes like a 1, much of the rest circles and arches. */
const ADDS = [1, 0, 2, 2, 2, 2, 2, 1, 2, 2] as const;
/** Only this many digits add. */
const MOST_DIGITS = 3;
/** Upper limit of a digit's doubt, which is subtracted. */
const MOST_DOUBT = 1.5;
/** What each piece that is no digit subtracts. */
const NO_DIGIT = 2.5;

/** Whether the runs of a segmentation are a number. */
export function isNumber(
  { rows }: InkLayout,
  candidates: readonly ScoredCandidate[],
  card: Pick<ModelCard, 'temperature' | 'rejectBelow'>,
): boolean {
  const cuts = candidates.flatMap(({ row, to }) => rows[row]?.between[to - 1] ?? []);
  const gap = Math.min(WIDEST_GAP, ...cuts.map((cut) => cut.gap));
  const touch = Math.max(0, ...cuts.map(({ distance }) => 1 - distance / NEAR));
  const seen = candidates.filter(({ isSpeck }) => !isSpeck);
  const digits = seen.filter(({ logits }) => isDigitBeside(logits, card));
  const doubts = digits.map(({ logits }) => Math.min(MOST_DOUBT, digitCost(logits, card.temperature)));
  const adds = digits.map(({ logits }) => ADDS[likeliestDigit(logits)] ?? 0).sort((a, b) => b - a);
  const evidence =
    PRIOR +
    GAP * within(gap, 1) -
    TOUCHING * touch +
    sum(adds.slice(0, MOST_DIGITS)) -
    NETWORK_WEIGHT * sum(doubts) -
    NO_DIGIT * (seen.length - digits.length);
  return digits.length > 0 && evidence >= 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
