import type { Accuracies, ReliabilityBin } from '../../lib/reading/metrics';
import { alignmentOf } from '../cli/alignment';
import { guessOf, isGuessRight, isRight, type Judged, NONE, ratioOf, ratioRight } from './judged';

/** The metrics of an evaluation; ratios are 0 to 1. */
export interface Tally extends Accuracies {
  readonly count: number;
  /** Called not a digit or blank. */
  readonly rejected: number;
  /** Expected calibration error over those that are digits; 0 where there is none. */
  readonly calibrationError: number;
  /** Read right of each label. */
  readonly perClass: Readonly<Record<string, number>>;
  /**
   * `confusion[label][read]`: how many of each digit would have been read as which, had nothing been rejected; in numbers,
   * of those that stand at the same place in what was read.
   */
  readonly confusion: readonly (readonly number[])[];
}

export function tallyOf(judged: readonly Judged[]): Tally {
  const labels = [...new Set(judged.map(({ label }) => label))].sort();
  return {
    count: judged.length,
    ...accuraciesOf(judged),
    rejected: ratioOf(judged, ({ reading }) => reading.kind !== 'digits'),
    calibrationError: calibrationError(judged.filter(({ label }) => label !== NONE)),
    perClass: Object.fromEntries(
      labels.map((label) => [label, ratioRight(judged.filter((one) => one.label === label))]),
    ),
    confusion: confusionOf(judged),
  };
}

export const accuraciesOf = (judged: readonly Judged[]): Accuracies => ({
  accuracy: ratioOf(judged, isRight),
  readAnyway: ratioOf(judged, isGuessRight),
});

const ERROR_BINS = 15;

/**
 * Expected calibration error (Naeini, Cooper and Hauskrecht, 2015): the mean distance between confidence and ratio
 * right over 15 equal bins of confidence, weighted by how many fall into each.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = binned(judged, ERROR_BINS);
  const distance = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return judged.length === 0 ? 0 : distance / judged.length;
}

/** A tenth of the confidences in each: narrower ones would hold too few unsure readings to say anything. */
const RELIABILITY_BINS = 10;

/** Readings of digits, gathered by how sure they were, those that were rejected by their guess; empty bins left out. */
export const reliabilityBins = (judged: readonly Judged[]): ReliabilityBin[] =>
  binned(judged, RELIABILITY_BINS).flatMap(({ count, confidence, right }, bin) =>
    count === 0
      ? []
      : [
          {
            from: bin / RELIABILITY_BINS,
            to: (bin + 1) / RELIABILITY_BINS,
            count,
            confidence: confidence / count,
            right: right / count,
          },
        ],
  );

/** Sums over the readings in each of `bins` equal bins of confidence. */
function binned(judged: readonly Judged[], bins: number): { count: number; confidence: number; right: number }[] {
  const binOf = ({ reading }: Judged): number => Math.min(bins - 1, Math.floor(reading.confidence * bins));
  return Array.from({ length: bins }, (_, bin) => {
    const own = judged.filter((one) => binOf(one) === bin);
    return {
      count: own.length,
      confidence: own.reduce((sum, { reading }) => sum + reading.confidence, 0),
      right: own.filter(isGuessRight).length,
    };
  });
}

function confusionOf(judged: readonly Judged[]): number[][] {
  const confusion = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  for (const { label, reading } of judged) {
    if (label === NONE) continue;
    for (const [digit, read] of alignmentOf(label, guessOf(reading)).pairs) {
      const row = confusion[Number(digit)];
      if (row?.[Number(read)] !== undefined) row[Number(read)] = (row[Number(read)] as number) + 1;
    }
  }
  return confusion;
}

/** How well the digits of numbers were read, one by one. */
export interface DigitsRight {
  /** How many digits the labels have together. */
  readonly digits: number;
  /** Those less one for each that has to be put in, left out or replaced in what was read, as a ratio; at least 0. */
  readonly digitAccuracy: number;
}

/** Lines do not count here, and what is labelled as none neither. */
export function digitsRight(judged: readonly Judged[]): DigitsRight {
  const numbers = judged.filter(({ label }) => label !== NONE);
  const sum = (count: (one: Judged) => number): number => numbers.reduce((total, one) => total + count(one), 0);
  const digits = sum(({ label }) => digitsOf(label).length);
  const wrong = sum(({ label, reading }) => alignmentOf(digitsOf(label), digitsOf(reading.text)).distance);
  return { digits, digitAccuracy: digits === 0 ? 0 : Math.max(0, 1 - wrong / digits) };
}

/** Whether some label is a number of several digits. */
export const hasNumbers = (judged: readonly Judged[]): boolean =>
  judged.some(({ label }) => label !== NONE && digitsOf(label).length > 1);

const digitsOf = (text: string): string => text.replaceAll('|', '');
