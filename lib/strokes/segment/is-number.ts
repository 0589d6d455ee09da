import { within } from '../../geometry/within';
import type { ModelCard } from '../../reading/card';
import { digitCost, isDigitBeside, likeliestDigit } from '../../reading/number-reading';
import type { InkLayout } from './layout';
import { NETWORK_WEIGHT, type ScoredCandidate } from './segmentation';

/**
 * Parts of letters and doodles can each look like a digit. These are the terms of the log odds that a drawing is a number
 * nevertheless, rounded by hand near the logistic regression that `npm run fit` prints beside them.
 */
export const NUMBER = {
  prior: -0.4,
  /** For each size of the row: the gap between the boxes of the two nearest digits. */
  gap: 6,
  /** Where ink touches: separate digits seldom do. */
  touching: -2,
  /** For each digit's doubt. */
  doubt: -NETWORK_WEIGHT,
  /** For each candidate that is no digit. */
  noDigit: -2.5,
  /** For each digit, 0 to 9. Half of what passes by mistake is strokes like a 1, much of the rest circles and arches. */
  digits: [1, 0, 2, 2, 2, 2, 2, 1, 2, 2],
} as const;

/** Sizes of the row. A wider gap tells nothing more. */
const WIDEST_GAP = 0.3;
/** Sizes of the row. Ink that is farther apart does not touch. */
const NEAR = 0.03;
/** Only this many digits count. */
const MOST_DIGITS = 3;
/** Upper limit of one digit's doubt. */
const MOST_DOUBT = 1.5;

/** How much there is of each term. */
export interface NumberEvidence {
  readonly gap: number;
  /** From 0, where nothing is near, to 1, where ink touches. */
  readonly touching: number;
  readonly doubt: number;
  readonly noDigit: number;
  /** The digits that count. */
  readonly digits: readonly number[];
}

/** The evidence in a segmentation; `undefined` where it has no digit. */
export function numberEvidence(
  { rows }: InkLayout,
  candidates: readonly ScoredCandidate[],
  card: Pick<ModelCard, 'temperature' | 'rejectBelow'>,
): NumberEvidence | undefined {
  const cuts = candidates.flatMap(({ row, to }) => rows[row]?.between[to - 1] ?? []);
  const seen = candidates.filter(({ isSpeck }) => !isSpeck);
  const digits = seen.filter(({ logits }) => isDigitBeside(logits, card));
  if (digits.length === 0) return undefined;
  return {
    gap: within(Math.min(WIDEST_GAP, ...cuts.map(({ gap }) => gap)), 1),
    touching: Math.max(0, ...cuts.map(({ distance }) => 1 - distance / NEAR)),
    doubt: sum(digits.map(({ logits }) => Math.min(MOST_DOUBT, digitCost(logits, card.temperature)))),
    noDigit: seen.length - digits.length,
    digits: digits
      .map(({ logits }) => likeliestDigit(logits))
      .sort((a, b) => worthOf(b) - worthOf(a))
      .slice(0, MOST_DIGITS),
  };
}

/** Whether a segmentation with this evidence is a number. */
export function isNumber({ gap, touching, doubt, noDigit, digits }: NumberEvidence): boolean {
  const odds =
    NUMBER.prior +
    NUMBER.gap * gap +
    NUMBER.touching * touching +
    sum(digits.map(worthOf)) +
    NUMBER.doubt * doubt +
    NUMBER.noDigit * noDigit;
  return odds >= 0;
}

const worthOf = (digit: number): number => NUMBER.digits[digit] ?? 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
