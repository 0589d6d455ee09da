import { type Reading, textOf } from '../../lib/reading/reading';
import { alignmentOf } from './alignment';

/** One thing that was read: what it was, and what the reading said. */
export interface Judged {
  /** The digits that stand there, `|` between lines, or `none` for what is no digit. */
  readonly label: string;
  /** Where the drawing comes from: a writer or a source, if known. */
  readonly group?: string;
  readonly reading: Reading;
}

/** The figures of an evaluation; shares are 0 to 1. */
export interface Tally {
  readonly count: number;
  /** Share read right: the text is the label; for `none`, the kind is not `digits`. */
  readonly accuracy: number;
  /** The same had nothing been rejected. */
  readonly readAnyway: number;
  /** Share called not a digit or blank. */
  readonly rejected: number;
  /** Expected calibration error over those that are digits; 0 where there is none. */
  readonly calibrationError: number;
  /** Share read right of each label. */
  readonly perClass: Readonly<Record<string, number>>;
  /**
   * `confusion[label][read]`: how many of each digit would have been read as which, had nothing been rejected; in numbers,
   * of those that stand at the same place in what was read.
   */
  readonly confusion: readonly (readonly number[])[];
}

/** The label of what is no digit. */
export const NONE = 'none';

export function tallyOf(judged: readonly Judged[]): Tally {
  const share = (holds: (one: Judged) => boolean, among: readonly Judged[] = judged): number =>
    among.length === 0 ? 0 : among.filter(holds).length / among.length;
  const labels = [...new Set(judged.map(({ label }) => label))].sort();
  return {
    count: judged.length,
    accuracy: share(isRight),
    readAnyway: share((one) => guessOf(one.reading) === one.label),
    rejected: share(({ reading }) => reading.kind !== 'digits'),
    calibrationError: calibrationError(judged.filter(({ label }) => label !== NONE)),
    perClass: Object.fromEntries(
      labels.map((label) => [
        label,
        share(
          isRight,
          judged.filter((one) => one.label === label),
        ),
      ]),
    ),
    confusion: confusionOf(judged),
  };
}

export function isRight({ label, reading }: Judged): boolean {
  return label === NONE ? reading.kind !== 'digits' : reading.kind === 'digits' && reading.text === label;
}

/** What would have been read had nothing been rejected. */
export function guessOf(reading: Reading): string {
  return textOf(reading.digits);
}

const BINS = 15;

/**
 * Expected calibration error (Naeini, Cooper and Hauskrecht, 2015): the mean distance between confidence and share
 * right over 15 equal bins of confidence, weighted by how many fall into each.
 */
function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }));
  for (const { label, reading } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(reading.confidence * BINS))];
    if (bin === undefined) continue;
    bin.confidence += reading.confidence;
    bin.right += guessOf(reading) === label ? 1 : 0;
  }
  const distance = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return judged.length === 0 ? 0 : distance / judged.length;
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
