import type { ComparedRow } from '../row';

/** A share (0 to 1) of `count` pictures, and how far, as a standard deviation, runs that differ in their seed lie apart. */
export interface Share {
  readonly share: number;
  readonly count: number;
  readonly deviation?: number;
}

/** UCI's pen digits by the writers 25 to 30: as many as every network here is measured on. */
const PEN_DIGITS = 1498;

/** 95 % of a normal distribution lies within as many standard deviations. */
const Z = 1.96;

/** As many pictures as the set had. */
export const testCount = ({ test }: ComparedRow): number =>
  test.confusion.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);

export function onTest(row: ComparedRow): Share {
  const deviation = row.seeds?.deviation;
  return { share: row.test.accuracy, count: testCount(row), ...(deviation !== undefined && { deviation }) };
}

export const onPen = (row: ComparedRow): Share => ({ share: row.pen.accuracy, count: PEN_DIGITS });
export const onAnySize = (row: ComparedRow): Share => ({ share: row.anySize.accuracy, count: PEN_DIGITS });
export const onShrunk = (row: ComparedRow): Share => ({ share: row.shrunk.accuracy, count: PEN_DIGITS });

/**
 * How far two shares may lie apart by chance alone, 19 times in 20: from the binomial standard error of each and, where
 * known, from how runs differ. Both are of the same pictures, which makes chance smaller than this, not larger.
 */
export function chance(a: Share, b: Share): number {
  const variance = ({ share, count, deviation = 0 }: Share): number =>
    (share * (1 - share)) / Math.max(1, count) + deviation ** 2;
  return Z * Math.sqrt(variance(a) + variance(b));
}

/** 1 where `a` is above `b` by more than chance, -1 where below, 0 where nobody can tell. */
export function verdict(a: Share, b: Share): -1 | 0 | 1 {
  const difference = a.share - b.share;
  return Math.abs(difference) <= chance(a, b) ? 0 : difference > 0 ? 1 : -1;
}

/** A difference of shares in points, without its sign: 0.0062 is "0.62 points". */
export const points = (difference: number): string => `${Math.abs(100 * difference).toFixed(2)}\u00A0points`;

/** What going from `before` to `after` did: "gained 0.62 points", "lost 0.62 points", or nothing that can be told from chance. */
export function effect(after: Share, before: Share): string {
  const difference = after.share - before.share;
  const said = verdict(after, before);
  if (said === 1) return `gained ${points(difference)}`;
  if (said === -1) return `lost ${points(difference)}`;
  return `made no difference beyond chance (${signedPoints(difference)}, where ±${points(chance(after, before))} is chance)`;
}

/** A difference of shares in points with its sign: "+0.62", "−0.62". */
export const signedPoints = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${Math.abs(100 * difference).toFixed(2)}`;

/** How `a` stands to `b`: "0.62 points above", "0.62 points below", or "no further than chance from". */
export function standing(a: Share, b: Share): string {
  const said = verdict(a, b);
  if (said === 0) return `no further than chance (±${points(chance(a, b))}) from`;
  return `${points(a.share - b.share)} ${said === 1 ? 'above' : 'below'}`;
}
