import type { Markup } from '../../../lib/charts/markup';
import { percent } from '../../../lib/charts/percent';
import type { Series } from '../../../lib/charts/plots/many-lines-chart';
import { paragraph } from '../../report/document';
import type { ComparedRow, ComparisonTable, LearningPoint } from '../row';
import { list } from '../words';

/** The row or extra run of that id. */
export const rowWith = ({ rows, extras }: ComparisonTable, id: string): ComparedRow | undefined =>
  [...rows, ...extras].find((row) => row.id === id);

/** The rows of the ids, or a sentence on those that are missing. */
export function comparedRows<Id extends string>(
  comparison: ComparisonTable,
  ...ids: readonly Id[]
): { readonly found: Readonly<Record<Id, ComparedRow>> } | { readonly missing: Markup } {
  const missing = ids.filter((id) => rowWith(comparison, id) === undefined);
  if (missing.length > 0) {
    return {
      missing: paragraph(
        `${list(missing)} ${missing.length === 1 ? 'is' : 'are'} not among the runs, so there is nothing to compare here.`,
      ),
    };
  }
  const entries = ids.map((id) => [id, rowWith(comparison, id)] as const);
  return { found: Object.fromEntries(entries) as Record<Id, ComparedRow> };
}

/** The letter that stands for a row in charts: A is the first. Extra runs come after the rows. */
export function keyOf({ rows, extras }: ComparisonTable, id: string): string {
  return String.fromCharCode(FIRST_KEY + Math.max(0, place([...rows, ...extras], id)));
}

const FIRST_KEY = 'A'.charCodeAt(0);

const place = (rows: readonly ComparedRow[], id: string): number => rows.findIndex((row) => row.id === id);

/** "A softmax-regression". */
export const keyed = (comparison: ComparisonTable, { id }: ComparedRow): string => `${keyOf(comparison, id)} ${id}`;

/** One share along a row's curve as a line, points without it left out; a row's letter and look are the same everywhere. */
export function seriesOf(
  comparison: ComparisonTable,
  { id, curve }: ComparedRow,
  shareOf: (point: LearningPoint) => number | undefined,
): Series {
  const tone = place([...comparison.rows, ...comparison.extras], id);
  const points = curve.flatMap((point) => {
    const share = shareOf(point);
    return share === undefined ? [] : [[point.images, share] as const];
  });
  return { name: id, key: keyOf(comparison, id), tone, points };
}

/** Two decimals: a hundredth of a percent is a picture in ten thousand. */
export const exactly = (share: number): string => percent(share, 2);

/** The row with the highest value; the first of equals. */
export function highest(rows: readonly ComparedRow[], value: (row: ComparedRow) => number): ComparedRow | undefined {
  return rows.reduce<ComparedRow | undefined>((a, b) => (a === undefined || value(b) > value(a) ? b : a), undefined);
}

export const lowest = (rows: readonly ComparedRow[], value: (row: ComparedRow) => number): ComparedRow | undefined =>
  highest(rows, (row) => -value(row));
