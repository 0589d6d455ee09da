import { figure } from '../../../lib/charts/figure';
import type { Markup } from '../../../lib/charts/markup';
import { percent } from '../../../lib/charts/percent';
import { groupedBarChart } from '../../../lib/charts/plots/grouped-bar-chart';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable } from '../row';
import { effect, onAnySize, onPen, onShrunk, onTest, points, standing } from './difference';
import { wideFigures } from './layout';
import { exactly, highest, keyed, lowest } from './rows';

const SETS = [
  ['MNIST test', onTest],
  ['pen writers', onPen],
  ['any size', onAnySize],
  ['shrunk', onShrunk],
] as const;

/** What is left of the test set's accuracy on drawings by people nobody learnt from. */
export function strangers(comparison: ComparisonTable): Markup {
  const { rows } = comparison;
  if (rows.length === 0) return section('Strangers’ drawings', paragraph('Nothing was measured.'));
  const half = Math.ceil(rows.length / 2);
  return section(
    'Strangers’ drawings',
    ...[fall(rows), frame(rows), ...ours(rows)].map(paragraph),
    wideFigures(
      ...[rows.slice(0, half), rows.slice(half)]
        .filter((some) => some.length > 0)
        .map((some) => bars(comparison, some)),
    ),
  );
}

function bars(comparison: ComparisonTable, rows: readonly ComparedRow[]): Markup {
  const names = rows.map((row) => keyed(comparison, row));
  const title = `Strangers’ drawings, ${names[0]?.slice(0, 1)} to ${names.at(-1)?.slice(0, 1)}`;
  const said = rows.map((row) => `${row.id} ${SETS.map(([set, on]) => `${set} ${exactly(on(row).share)}`).join(', ')}`);
  return figure(
    title,
    groupedBarChart(
      `The share read right of four sets: ${said.join('; ')}.`,
      rows.map((row, i) => ({
        name: names[i] ?? '',
        bars: SETS.map(([name, on]) => ({ name, value: on(row).share, text: percent(on(row).share) })),
      })),
      1,
    ),
    'The share read right. Bars begin at 0 and end at 100 %.',
    {
      head: ['Network', ...SETS.map(([set]) => set)],
      rows: rows.map((row, i) => [names[i] ?? '', ...SETS.map(([, on]) => exactly(on(row).share))]),
    },
  );
}

/** How far each falls from the test set to other people's hands: the least and the most. */
function fall(rows: readonly ComparedRow[]): string {
  const lost = ({ test, pen }: ComparedRow): number => test.accuracy - pen.accuracy;
  const [least, most] = [lowest(rows, lost), highest(rows, lost)];
  if (least === undefined || most === undefined) return '';
  const said = (row: ComparedRow): string =>
    `${row.id}, ${standing(onPen(row), onTest(row))} its ${exactly(row.test.accuracy)} on MNIST’s test set`;
  const first = `MNIST’s test pictures were gathered and scanned like those that are learnt from; drawings by a pen on a tablet were not.`;
  if (least === most) return `${first} On the pen writers, ${said(least)}.`;
  return `${first} On the pen writers the one that holds best is ${said(least)}; the one that falls furthest is ${said(most)}.`;
}

/** What bringing a drawing into MNIST's frame is worth, and what it does not change. */
function frame(rows: readonly ComparedRow[]): string {
  const worth = ({ anySize, shrunk }: ComparedRow): number => anySize.accuracy - shrunk.accuracy;
  const [least, most] = [lowest(rows, worth), highest(rows, worth)];
  if (least === undefined || most === undefined) return '';
  const said = (row: ComparedRow): string => `${row.id} ${effect(onAnySize(row), onShrunk(row))}`;
  const moved = rows.reduce((far, row) => Math.max(far, Math.abs(row.anySize.accuracy - row.pen.accuracy)), 0);
  return (
    'The same digits were drawn once more at any place and size. Where they are brought into MNIST’s frame before they are ' +
    `read, the share read right changes by at most ${points(moved)}. Many apps shrink the sheet instead. What the frame does for the same ` +
    `network: ${said(most)}${least === most ? '' : `; ${said(least)}`}.`
  );
}

/** Ours had an advantage that has to be said. */
function ours(rows: readonly ComparedRow[]): string[] {
  const net = rows.find(({ id }) => id === 'digit-net');
  if (net === undefined) return [];
  const next = highest(
    rows.filter((row) => row !== net),
    (row) => row.pen.accuracy,
  );
  const stands =
    next === undefined
      ? ''
      : ` It stands ${standing(onPen(net), onPen(next))} ${next.id}, which of the others reads most of the pen writers’ ` +
        'digits; what its data have to do with that was not measured.';
  return [
    'digit-net alone learnt from pen digits too, those of other writers on the same tablet, and from bent and moved ' +
      'pictures; the others learnt from MNIST alone. The epoch whose weights it keeps was chosen on the digits of these six ' +
      `writers, too, while the others keep their last.${stands}`,
  ];
}
