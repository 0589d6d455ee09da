import type { Markup } from '../../../lib/chart/markup';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, Comparison } from '../row';
import { curveFigures } from './curve-figures';
import { effect, onPen, onTest, points } from './difference';
import { exactly, rowsOf, seriesOf } from './rows';

const WITH = 'mlp-512-256-128';
const WITHOUT = 'mlp-512-256-128-no-dropout';
const TITLE = 'Dropout, and none';
/** Further apart than this, as a share, training and validation say that something was learnt by heart. */
const BY_HEART = 0.005;

/** What switching off half of the units while learning does. */
export function dropout(comparison: Comparison): Markup {
  const rows = rowsOf(comparison, WITH, WITHOUT);
  if ('missing' in rows) return section(TITLE, rows.missing);
  const [dropped, plain] = [rows.found[WITH], rows.found[WITHOUT]];
  const all = [dropped, plain];
  const charts = curveFigures(
    {
      title: 'With and without dropout: validation',
      lines: all.map((row) => seriesOf(comparison, row, ({ validation }) => validation)),
      caption: 'MNIST training pictures that were set aside.',
    },
    {
      title: 'With and without dropout: training',
      lines: all.map((row) => seriesOf(comparison, row, ({ training }) => training)),
      caption: 'Pictures that they learn from, read with nothing switched off.',
    },
  );
  return section(
    TITLE,
    paragraph(
      `While ${WITH} learns, half of its units, others in each step, are switched off: no unit can rely on another, and what ` +
        `is learnt has to be there more than once. It is meant against learning by heart, and costs time, as each step ` +
        `teaches only half of the network. Here it ${effect(onTest(dropped), onTest(plain))} on MNIST’s test set, and it ` +
        `${effect(onPen(dropped), onPen(plain))} on the pen writers. ${gaps(dropped, plain)}`,
    ),
    charts,
  );
}

/** How much better each reads what it learnt from than what it never saw. */
function gaps(dropped: ComparedRow, plain: ComparedRow): string {
  const [a, b] = [dropped, plain].map(({ training, test }) =>
    training === undefined ? undefined : training - test.accuracy,
  );
  if (a === undefined || b === undefined) return 'What they read of the pictures they learnt from was not measured.';
  const said =
    `Of what they learnt from they read ${exactly(dropped.training ?? 0)} with dropout, ${apart(a)} what they read of the test ` +
    `set, and ${exactly(plain.training ?? 0)} without, ${apart(b)} it.`;
  if (b > BY_HEART) {
    const less = a < b ? 'with it the gap is smaller' : 'with it the gap is no smaller';
    return `${said} Without dropout the network does learn by heart; ${less}.`;
  }
  return (
    `${said} So close together, there is little learning by heart for dropout to prevent: with nothing between its layers, ` +
    'the network is too simple to remember single pictures.'
  );
}

const apart = (gap: number): string => `${points(gap)} ${gap < 0 ? 'below' : 'above'}`;
