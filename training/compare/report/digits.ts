import type { Markup } from '../../../lib/charts/markup';
import { percent } from '../../../lib/charts/percent';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable } from '../row';
import { list } from '../words';
import { networkTable } from './layout';
import { keyed } from './rows';

const DIGITS = [...'0123456789'];

/** What each reads right of each digit, and what it takes for what. */
export function digits(comparison: ComparisonTable): Markup {
  const { rows } = comparison;
  return section(
    'Digit by digit',
    paragraph(hardest(rows)),
    networkTable('Read right of each digit, MNIST’s test set, and the most frequent mistake', {
      head: ['Network', ...DIGITS, 'most often'],
      rows: rows.map((row) => [
        keyed(comparison, row),
        ...DIGITS.map((_, digit) => percent(row.test.perDigit[digit] ?? 0)),
        mixUp(row) ?? 'nothing misread',
      ]),
    }),
  );
}

/** Which digit is read worst, by how many of the networks. */
function hardest(rows: readonly ComparedRow[]): string {
  const worst = rows.map(({ test }) => test.perDigit.indexOf(Math.min(...test.perDigit)));
  const tally = DIGITS.map((_, digit) => worst.filter((one) => one === digit).length);
  const most = Math.max(...tally);
  if (most === 0) return 'Nothing was measured.';
  const often = tally.flatMap((count, digit) => (count === most ? [String(digit)] : []));
  if (often.length === 1) return `The ${often[0]} is the hardest digit for ${most} of ${rows.length}.`;
  return `The hardest digits are ${list(often)}, each for ${most} of ${rows.length}.`;
}

function mixUp({ test }: ComparedRow): string | undefined {
  const pairs = test.confusion.flatMap((row, digit) => row.map((times, read) => ({ digit, read, times })));
  const wrong = pairs.filter(({ digit, read, times }) => digit !== read && times > 0);
  if (wrong.length === 0) return undefined;
  const { digit, read, times } = wrong.reduce((a, b) => (b.times > a.times ? b : a));
  return `${digit} as ${read} (${times})`;
}
