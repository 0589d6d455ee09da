import type { Markup } from '../../../lib/charts/markup';
import { counted } from '../../../lib/charts/percent';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable } from '../row';
import { list } from '../words';
import { curveFigures } from './curve-figures';
import { byChance, compareRatios, type MeasuredRatio, onPen, onTest, signedPoints, standing } from './difference';
import { networkTable } from './layout';
import { comparedRows, exactly, highest, keyed, rowWith, seriesOf } from './rows';

const SOFTMAX = 'softmax-regression';
const NEIGHBOURS = 'k-nearest';
const CONVOLUTIONAL = ['convnet', 'digit-net'];

/** What a network buys over the two conventional ways: one layer of weights, and comparing with all pictures. */
export function conventional(comparison: ComparisonTable): Markup {
  const title = 'Networks, and the conventional ways';
  const networks = comparison.rows.filter(({ id }) => id !== SOFTMAX && id !== NEIGHBOURS);
  if (networks.length === 0) return section(title, paragraph('There is no network to compare.'));
  return section(title, ...againstSoftmax(comparison, networks), ...againstNeighbours(comparison, networks));
}

function againstSoftmax(comparison: ComparisonTable, networks: readonly ComparedRow[]): Markup[] {
  const rows = comparedRows(comparison, SOFTMAX);
  if ('missing' in rows) return [rows.missing];
  const softmax = rows.found[SOFTMAX];
  const simple = networks.filter(({ id }) => !CONVOLUTIONAL.includes(id));
  const convolutional = networks.filter(({ id }) => CONVOLUTIONAL.includes(id));
  const compared = [
    softmax,
    ...simple.filter(({ id }) => id === 'mlp-100' || id === 'mlp-512-256-128-relu'),
    ...convolutional,
  ];
  const chart = curveFigures({
    title: 'Softmax regression and networks',
    lines: compared.map((row) => seriesOf(comparison, row, ({ validation }) => validation)),
    caption: 'Validation pictures.',
  });
  return [
    paragraph(
      `Softmax regression holds one weight for each pixel and digit: it compares a picture with ten fixed ones, and reads ` +
        `${exactly(softmax.test.accuracy)} of MNIST’s test set and ${exactly(softmax.pen.accuracy)} of the pen writers’ digits. ` +
        [
          best('layers that each see the whole picture', simple, softmax),
          best('convolutional networks, which look for the same small shapes everywhere', convolutional, softmax),
        ].join(' '),
    ),
    networkTable('Points above softmax regression, and how many could be chance', {
      head: ['Network', 'MNIST test', 'chance', 'pen writers', 'chance'],
      rows: networks.map((row) => [
        keyed(comparison, row),
        ...apart(onTest(row), onTest(softmax)),
        ...apart(onPen(row), onPen(softmax)),
      ]),
    }),
    chart,
  ];
}

/** The best of a family, and how far it is from softmax regression. */
function best(family: string, rows: readonly ComparedRow[], softmax: ComparedRow): string {
  const row = highest(rows, ({ test }) => test.accuracy);
  if (row === undefined) return '';
  return (
    `Of ${family}, ${row.id} reads most of the test set, ${exactly(row.test.accuracy)}: ` +
    `${standing(onTest(row), onTest(softmax))} softmax regression, and on the pen writers ${standing(onPen(row), onPen(softmax))} it.`
  );
}

const apart = (a: MeasuredRatio, b: MeasuredRatio): readonly string[] => [
  signedPoints(a.share - b.share),
  `±${(100 * byChance(a, b)).toFixed(2)}`,
];

function againstNeighbours(comparison: ComparisonTable, networks: readonly ComparedRow[]): Markup[] {
  const near = rowWith(comparison, NEIGHBOURS);
  if (near === undefined) return [paragraph(`${NEIGHBOURS} is not among the runs.`)];
  const smallest = networks
    .filter((row) => row.parameters !== undefined && compareRatios(onTest(row), onTest(near)) >= 0)
    .sort((a, b) => (a.parameters ?? 0) - (b.parameters ?? 0))[0];
  const enough =
    smallest === undefined
      ? 'No network here comes up to it on the test set.'
      : `The smallest network that comes up to it on the test set, as far as chance lets one tell, has ${counted(smallest.parameters ?? 0)} weights: ${smallest.id}.`;
  return [
    paragraph(
      `k-nearest learns nothing: it keeps the training pictures and lets the most similar ones vote. It reads ` +
        `${exactly(near.test.accuracy)} of MNIST’s test set. ${sorted(networks, near, onTest)} ${enough} Of the pen writers’ ` +
        `digits it reads ${exactly(near.pen.accuracy)}. ${sorted(networks, near, onPen)} Where a network has learnt what ` +
        'matters in the pictures and forgets them, k-nearest has to carry them all and to look at each for every reading.',
    ),
  ];
}

/** Who reads more, who less, and of whom nobody can tell. */
function sorted(networks: readonly ComparedRow[], near: ComparedRow, on: (row: ComparedRow) => MeasuredRatio): string {
  const named = (said: -1 | 0 | 1): readonly string[] =>
    networks.filter((row) => compareRatios(on(row), on(near)) === said).map(({ id }) => id);
  const parts = (
    [
      [1, 'more'],
      [-1, 'less'],
      [0, 'as much, as far as chance lets one tell'],
    ] as const
  ).flatMap(([said, word]) => {
    const ids = named(said);
    return ids.length === 0 ? [] : [`${list(ids)} ${ids.length === 1 ? 'reads' : 'read'} ${word}`];
  });
  return `${parts.join('; ')}.`;
}
