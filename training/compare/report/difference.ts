import type { ComparedRow, LearningPoint } from '../row';

/** A share (0 to 1) of `count` pictures. */
export interface MeasuredRatio {
  readonly share: number;
  readonly count: number;
  /** How far runs that differ in their seed lie apart: the standard deviation (with n − 1) of so many runs. */
  readonly seeds?: { readonly count: number; readonly deviation: number };
}

/** UCI's pen digits by the writers 25 to 30: as many as every network here is measured on. */
const PEN_DIGITS = 1498;

/** 95 % of a normal distribution lies within as many standard deviations. */
const Z = 1.96;
/**
 * The same where the deviation itself is guessed from a few runs: Student's t for two runs, three, and so on (The probable
 * error of a mean, 1908; values as in Fisher and Yates, Statistical Tables, 1938, table III). More than these take the last.
 */
const STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262] as const;

/** Validation pictures of MNIST: the networks that are compared by them set aside as many. */
const VALIDATION = 5_000;
/** As many of the pictures learnt from are read along a curve. */
const KNOWN = 5_000;

/** As many pictures as the set had. */
export const testCount = ({ test }: ComparedRow): number =>
  test.confusion.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);

export function onTest(row: ComparedRow): MeasuredRatio {
  const { test, seeds } = row;
  return { share: test.accuracy, count: testCount(row), ...(seeds && { seeds }) };
}

export const onPen = (row: ComparedRow): MeasuredRatio => ({ share: row.pen.accuracy, count: PEN_DIGITS });
export const onAnySize = (row: ComparedRow): MeasuredRatio => ({ share: row.anySize.accuracy, count: PEN_DIGITS });
export const onShrunk = (row: ComparedRow): MeasuredRatio => ({ share: row.shrunk.accuracy, count: PEN_DIGITS });

/** The shares at a point of a learning curve. */
export const validationAt = ({ validation }: LearningPoint): MeasuredRatio => ({
  share: validation,
  count: VALIDATION,
});
export const knownAt = ({ training }: LearningPoint): MeasuredRatio | undefined =>
  training === undefined ? undefined : { share: training, count: KNOWN };
export const penAt = ({ pen }: LearningPoint): MeasuredRatio => ({ share: pen, count: PEN_DIGITS });

/**
 * How far two shares may lie apart by chance alone, 19 times in 20: from the binomial standard error of each and, where
 * known, from how runs differ. Both are of the same pictures, which makes chance smaller than this, not larger. Of four
 * shares, how far two differences may.
 */
export function byChance(...shares: readonly MeasuredRatio[]): number {
  return Math.hypot(...shares.flatMap((one) => [Z * standardError(one), spread(one)]));
}

const standardError = ({ share, count }: MeasuredRatio): number =>
  Math.sqrt((share * (1 - share)) / Math.max(1, count));

/** How far a run may lie from others of another seed, 19 times in 20; nothing where that was not measured. */
function spread({ seeds }: MeasuredRatio): number {
  if (seeds === undefined || seeds.count < 2) return 0;
  return (STUDENT[seeds.count - 2] ?? Math.min(...STUDENT)) * seeds.deviation;
}

/** 1 where `a` is above `b` by more than chance, -1 where below, 0 where nobody can tell. */
export function compareRatios(a: MeasuredRatio, b: MeasuredRatio): -1 | 0 | 1 {
  const difference = a.share - b.share;
  return Math.abs(difference) <= byChance(a, b) ? 0 : difference > 0 ? 1 : -1;
}

/** A difference of shares in points, without its sign: 0.0062 is "0.62 points". */
export const points = (difference: number): string => `${Math.abs(100 * difference).toFixed(2)}\u00A0points`;

/** What going from `before` to `after` did: "gained 0.62 points", "lost 0.62 points", or nothing that can be told from chance. */
export function effect(after: MeasuredRatio, before: MeasuredRatio): string {
  const difference = after.share - before.share;
  const said = compareRatios(after, before);
  if (said === 1) return `gained ${points(difference)}`;
  if (said === -1) return `lost ${points(difference)}`;
  return `made no difference beyond chance (${signedPoints(difference)}, where ±${points(byChance(after, before))} is chance)`;
}

/** A difference of shares in points with its sign: "+0.62", "−0.62". */
export const signedPoints = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${Math.abs(100 * difference).toFixed(2)}`;

/** How `a` stands to `b`: "0.62 points above", "0.62 points below", or "no further than chance from". */
export function standing(a: MeasuredRatio, b: MeasuredRatio): string {
  const said = compareRatios(a, b);
  if (said === 0) return `no further than chance (±${points(byChance(a, b))}) from`;
  return `${points(a.share - b.share)} ${said === 1 ? 'above' : 'below'}`;
}
