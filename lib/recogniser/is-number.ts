import type { InkLayout } from '../ink/layout';
import type { ModelCard } from '../model/card';
import { digitCost, isDigitBeside, likeliestDigit } from '../model/number-reading';
import { NETWORK_WEIGHT, type ScoredRun } from './likeliest-runs';

/**
 * Logarithm of the odds that ink in several runs is a number and not a letter or a doodle, whose parts may pass for digits
 * one by one: by a logistic regression of pen writers 1–24 set together against made non-digits, rounded.
 */
const PRIOR = -0.2;
/** For each size of the row that the nearest two runs stand apart. */
const GAP = 8;
/** Gaps wider than that, or overlaps deeper, say no more. */
const WIDEST_GAP = 0.3;
/** For each digit that is no 1, up to so many: strokes that look like a 1 are in every letter. */
const NO_ONE = 2;
const MOST_NO_ONES = 3;
/** What a doubtful digit costs at most, and what is no digit and stands beside some. */
const MOST_DOUBT = 1.5;
const NO_DIGIT = 2.5;

/** Whether runs that share out a drawing are a number. */
export function isNumber(
  { rows }: InkLayout,
  runs: readonly ScoredRun[],
  card: Pick<ModelCard, 'temperature' | 'rejectBelow'>,
): boolean {
  const gaps = runs.flatMap(({ row, to }) => rows[row]?.between[to - 1]?.gap ?? []);
  const gap = Math.max(-WIDEST_GAP, Math.min(WIDEST_GAP, ...gaps));
  const seen = runs.filter(({ isSpeck }) => !isSpeck);
  const digits = seen.filter(({ logits }) => isDigitBeside(logits, card));
  const doubts = digits.map(({ logits }) => Math.min(MOST_DOUBT, digitCost(logits, card.temperature)));
  const noOnes = digits.filter(({ logits }) => likeliestDigit(logits) !== 1).length;
  const evidence =
    PRIOR +
    GAP * gap +
    NO_ONE * Math.min(MOST_NO_ONES, noOnes) -
    NETWORK_WEIGHT * doubts.reduce((sum, doubt) => sum + doubt, 0) -
    NO_DIGIT * (seen.length - digits.length);
  return digits.length > 0 && evidence >= 0;
}
