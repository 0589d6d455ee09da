import { within } from '../../geometry/within';
import type { Calibration } from '../../reading/card';
import { digitCost, isDigitBeside } from '../../reading/number-reading';
import { DIGITS, NOT_A_DIGIT, SEVERAL_DIGITS } from '../../reading/probabilities';
import { apartOdds, rowsApartOdds } from './apart';
import type { InkLayout } from './layout';
import type { ScoredCandidate } from './segmentation';

/**
 * The terms of the log odds that a drawing is a number, against one digit or one sign that is none: what the network says
 * of all ink together, and of the candidates one by one. `npm run fit` fits them to real digits, numbers, letters and
 * signs of people that the network never saw.
 */
export const NUMBER = {
  constant: -0.23,
  /** For the log odds of several digits against one. */
  againstOne: 0.18,
  /** The same against a sign that is no digit. */
  againstNone: 0.66,
  /** For the log odds, by place alone, that the candidates are separate digits. */
  apart: 0.36,
  /** For each candidate's doubt of being a digit. */
  doubt: -1.25,
  /** For each candidate that is no digit. */
  noDigit: -2.57,
  /**
   * For each sign. It was fitted alone, after the others: fitted together, they take more digits of several strokes for numbers.
   */
  sign: 1.31,
} as const;

/** Upper limit of all log odds, so that none decides alone. */
const SUREST = 8;
/** Upper limit of one candidate's doubt, −log of the digit's probability. */
const MOST_DOUBT = 3;

/** How much there is of each term. */
export type NumberEvidence = Readonly<Record<Exclude<keyof typeof NUMBER, 'constant'>, number>>;

/** The evidence in a segmentation, `whole` being the logits of all ink; `undefined` where no candidate is a digit. */
export function numberEvidence(
  { rows, rowDistances }: InkLayout,
  candidates: readonly ScoredCandidate[],
  whole: readonly number[],
  card: Calibration,
): NumberEvidence | undefined {
  const seen = candidates.filter(({ isSpeck, sign }) => !isSpeck && sign === undefined);
  const digits = seen.filter(({ logits }) => isDigitBeside(logits, card));
  if (digits.length === 0) return undefined;
  const cuts = candidates.flatMap(({ row, to }) => rows[row]?.between[to - 1] ?? []);
  return {
    ...severalEvidence(whole, card.temperature),
    apart: within(sum([...cuts.map(apartOdds), ...rowDistances.map(rowsApartOdds)]), SUREST),
    doubt: sum(digits.map(({ logits }) => Math.min(MOST_DOUBT, digitCost(logits, card.temperature)))),
    noDigit: seen.length - digits.length,
    sign: candidates.filter(({ sign }) => sign).length,
  };
}

/** What a network without an output for several digits says counts for nothing. */
function severalEvidence(
  logits: readonly number[],
  temperature: number,
): Pick<NumberEvidence, 'againstOne' | 'againstNone'> {
  const several = logits[SEVERAL_DIGITS];
  if (several === undefined) return { againstOne: 0, againstNone: 0 };
  return {
    againstOne: within((several - Math.max(...logits.slice(0, DIGITS))) / temperature, SUREST),
    againstNone: within((several - (logits[NOT_A_DIGIT] as number)) / temperature, SUREST),
  };
}

/** Whether a segmentation with this evidence is a number. */
export function isNumber(evidence: NumberEvidence): boolean {
  const terms = Object.entries(evidence) as [keyof NumberEvidence, number][];
  return NUMBER.constant + sum(terms.map(([name, amount]) => NUMBER[name] * amount)) >= 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
