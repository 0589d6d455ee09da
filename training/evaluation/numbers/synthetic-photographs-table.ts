import { percentColumn } from '../table';
import type { ConditionFigures, NoDigitsFigures } from './synthetic-photographs';

const TITLE_WIDTH = 38;

export const PHOTOGRAPHS_HEAD = `${' '.repeat(TITLE_WIDTH)}photographs  whole right  digits right  other finds`;

/** A line for one kind of photographs. */
export function photographsRow(figures: ConditionFigures | NoDigitsFigures): string {
  const start = `${figures.title.padEnd(TITLE_WIDTH)}${String(figures.count).padStart(11)}`;
  if ('refused' in figures)
    return `${start}  said to show no digits: ${percentColumn(figures.refused / figures.count).trimStart()}`;
  const { right, count, found, digits, extra } = figures;
  return `${start}    ${percentColumn(right / count)}     ${percentColumn(found / digits)}${String(extra).padStart(13)}`;
}

/** All numbers together. */
export function photographsSum(rows: readonly (ConditionFigures | NoDigitsFigures)[]): string {
  const sum = { id: 'all', title: 'All with digits', count: 0, right: 0, digits: 0, found: 0, extra: 0 };
  for (const row of rows) {
    if ('refused' in row) continue;
    for (const key of ['count', 'right', 'digits', 'found', 'extra'] as const) sum[key] += row[key];
  }
  return photographsRow(sum);
}
