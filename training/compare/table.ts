import type { Table } from '../../lib/charts/figure';
import { inMinutes } from '../cli/progress-line';
import type { ComparedRow, ComparisonTable } from './row';

const HEAD = [
  'network',
  'weights',
  'training',
  'MNIST test',
  'its source',
  'pen writers',
  'any size',
  'shrunk',
  'calibration error',
];
const NOTHING = '–';
const BETWEEN = '  ';

/** The comparison as the cells of a table. */
export const comparedCells = ({ rows, extras }: ComparisonTable): Table => ({
  head: HEAD,
  rows: [...rows, ...extras].map(cells),
});

/** The same as lines for a terminal, columns aligned, extra runs below a line. */
export function comparisonTable(comparison: ComparisonTable): string {
  const { head, rows } = comparedCells(comparison);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join(BETWEEN);
  const rule = widths.map((width) => '─'.repeat(width)).join(BETWEEN);
  const lines = rows.map(lineOf);
  if (comparison.extras.length > 0) lines.splice(comparison.rows.length, 0, rule);
  return [lineOf(head), rule, ...lines].join('\n');
}

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

function cells({ id, parameters, seconds, source, calibrationError, ...row }: ComparedRow): string[] {
  return [
    id,
    parameters === undefined ? NOTHING : parameters.toLocaleString('en-GB'),
    seconds === undefined ? NOTHING : inMinutes(1000 * seconds),
    percent(row.test),
    source === undefined ? NOTHING : percent(source),
    ...[row.pen, row.anySize, row.shrunk].map(percent),
    percent(calibrationError),
  ];
}
