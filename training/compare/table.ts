import type { ComparedRow, ComparisonTable } from './row';
import { durationWords } from './words';

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

/** The comparison as lines for a terminal, columns aligned; shares in percent, extra runs below a line. */
export function comparisonTable({ rows, extras }: ComparisonTable): string {
  const all = [HEAD, ...[...rows, ...extras].map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join(BETWEEN),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join(BETWEEN);
  const [head = '', ...body] = lines;
  const below = extras.length === 0 ? [] : [rule, ...body.slice(rows.length)];
  return [head, rule, ...body.slice(0, rows.length), ...below].join('\n');
}

const share = (value: number): string => `${(100 * value).toFixed(2)} %`;

function cells({ id, parameters, seconds, test, source, pen, anySize, shrunk }: ComparedRow): string[] {
  return [
    id,
    parameters === undefined ? NOTHING : parameters.toLocaleString('en-GB'),
    durationWords(seconds) ?? NOTHING,
    share(test.accuracy),
    source === undefined ? NOTHING : share(source.accuracy),
    ...[pen, anySize, shrunk].map(({ accuracy }) => share(accuracy)),
    share(test.calibrationError),
  ];
}
