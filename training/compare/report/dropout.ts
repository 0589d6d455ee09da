import type { Markup } from '../../../lib/charts/markup';
import { counted, percent } from '../../../lib/charts/percent';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable, LearningPoint } from '../row';
import { curveFigures } from './curve-figures';
import { byChance, effect, knownAt, type MeasuredRatio, onPen, onTest, points, validationAt } from './difference';
import { comparedRows, exactly, rowWith, seriesOf } from './rows';

const WITH = 'mlp-512-256-128';
const WITHOUT = 'mlp-512-256-128-no-dropout';
/** It has dropout, too, but rectifiers and a long training, and so something to be learnt by heart with. */
const LONGER = 'mlp-512-256-128-relu';
const TITLE = 'Dropout, and none';
/** A share of the validation pictures on the way, to see who is there first. */
const ON_THE_WAY = 0.9;

/** What switching off half of the units of the last hidden layer while learning does. */
export function dropout(comparison: ComparisonTable): Markup {
  const rows = comparedRows(comparison, WITH, WITHOUT);
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
      caption: 'The first 5,000 pictures that they learn from, read with nothing switched off.',
    },
  );
  return section(
    TITLE,
    paragraph(
      `While ${WITH} learns, half of the 128 units of its last hidden layer, others in each step, are switched off: none of ` +
        'them can rely on another, and what is learnt has to be there more than once. The 512 and 256 units before them ' +
        `stay. It is meant against learning by heart. Here it ${effect(onTest(dropped), onTest(plain))} on MNIST’s test ` +
        `set, and it ${effect(onPen(dropped), onPen(plain))} on the pen writers.${pace(dropped, plain)}`,
    ),
    paragraph(byHeart(dropped, plain, rowWith(comparison, LONGER))),
    charts,
  );
}

/** What it costs: how much sooner or later the same is reached. */
function pace(dropped: ComparedRow, plain: ComparedRow): string {
  const [a, b] = [dropped, plain].map(({ curve }) => curve.find(({ validation }) => validation >= ON_THE_WAY));
  if (a === undefined || b === undefined) return '';
  const mark = percent(ON_THE_WAY, 0);
  return ` ${mark} of the validation pictures are first read right after ${counted(a.images)} pictures with it, and after ${counted(b.images)} without.`;
}

/** Whether it kept anything from being learnt by heart, from how far the gaps of two networks are apart. */
function byHeart(dropped: ComparedRow, plain: ComparedRow, longer: ComparedRow | undefined): string {
  const [a, b, c] = [dropped, plain, longer].map((row) => gapOf(row?.curve.at(-1)));
  if (a === undefined || b === undefined) return 'What they read of the pictures they learnt from was not measured.';
  const said =
    `What is learnt by heart is read better than what was never seen. With dropout ${a.words}; without, ${b.words}. The ` +
    'two sets are not equally hard, so that a gap between them says nothing by itself, but the gaps of two networks can be ' +
    `compared. Without dropout, what was learnt from is ${further(b, a)}: ${verdictOf(b, a)}`;
  if (c === undefined) return said;
  return (
    `${said} For comparison ${LONGER}, which has dropout, too: ${c.words}, and what was learnt from is ` +
    `${further(c, a)} than in ${WITH}.`
  );
}

interface Gap {
  readonly value: number;
  readonly shares: readonly MeasuredRatio[];
  readonly words: string;
}

/** How much more is read of what was learnt from than of the validation pictures. */
function gapOf(point: LearningPoint | undefined): Gap | undefined {
  const known = point && knownAt(point);
  if (point === undefined || known === undefined) return undefined;
  return {
    value: known.share - point.validation,
    shares: [known, validationAt(point)],
    words: `${exactly(known.share)} of the first 5,000 pictures learnt from are read right, and ${exactly(point.validation)} of the validation pictures`,
  };
}

const further = (a: Gap, b: Gap): string =>
  `${points(a.value - b.value)} ${a.value < b.value ? 'less far' : 'further'} ahead`;

function verdictOf(without: Gap, dropped: Gap): string {
  const may = byChance(...without.shares, ...dropped.shares);
  const difference = without.value - dropped.value;
  if (Math.abs(difference) <= may) return `chance alone may do that (±${points(may)}).`;
  return difference > 0 ? 'without it, more is learnt by heart.' : 'without it, less is learnt by heart.';
}
