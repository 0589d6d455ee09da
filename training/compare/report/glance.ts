import { element, type Markup } from '../../../lib/charts/markup';
import { counted } from '../../../lib/charts/percent';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable } from '../row';
import { durationWords, list } from '../words';
import { compareRatios, onPen, onTest } from './difference';
import { networkTable } from './layout';
import { exactly, highest, keyed } from './rows';

const NOTHING = '–';

/** All rows in one table, who reads most, and what each of them is. */
export function glance(comparison: ComparisonTable): Markup {
  const { rows } = comparison;
  return section(
    'At a glance',
    paragraph(
      'The share of pictures that each reads right, nothing being rejected. “Any size” and “shrunk” are the pen writers’ ' +
        'digits drawn at any place and size on the sheet: once brought into MNIST’s frame first, as this app does, and ' +
        'once the sheet simply made 28×28 pixels small. Calibration error: how far sureness and being right are apart on ' +
        'MNIST’s test set, at the temperature of each network, which was fitted on validation pictures and pen digits' +
        `${rows.some(({ id }) => id === 'k-nearest') ? '; k-nearest’s sureness is the share of its votes as it is' : ''}. ` +
        'The letters stand for the rows in all charts.',
    ),
    paragraph(
      'The kernels of a network ship in a byte a weight: those of 10,000 weights and more at 64 levels, smaller ones at ' +
        '256; biases stay as they are. All figures are of networks in that form but those along the learning ' +
        'curves: every share of validation pictures and of pictures learnt from, and what is said of a moment in training, is ' +
        'of the weights as they were then.',
    ),
    networkTable('What each reads right', {
      head: [
        'Network',
        'weights',
        'bytes',
        'training',
        'pictures seen',
        'MNIST test',
        'pen writers',
        'any size',
        'shrunk',
        'calibration error',
      ],
      rows: rows.map((row) => cells(comparison, row)),
    }),
    ...leaders(rows).map(paragraph),
    ...seeds(rows).map(paragraph),
    element(
      'dl',
      {},
      ...[...rows, ...comparison.extras].flatMap((row) => [
        element('dt', {}, keyed(comparison, row)),
        element('dd', {}, [row.title, row.architecture, row.recipe].map(asSentence).join(' ')),
      ]),
    ),
  );
}

/** With a capital at its start and a full stop at its end. */
const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

function cells(comparison: ComparisonTable, row: ComparedRow): string[] {
  const { parameters, bytes, seconds, curve, test, pen, anySize, shrunk } = row;
  const seen = curve.at(-1)?.images;
  return [
    keyed(comparison, row),
    ...[parameters, bytes].map((count) => (count === undefined ? NOTHING : counted(count))),
    durationWords(seconds) ?? NOTHING,
    seen === undefined ? NOTHING : counted(seen),
    ...[test, pen, anySize, shrunk].map(({ accuracy }) => exactly(accuracy)),
    exactly(test.calibrationError),
  ];
}

/** Who reads most of MNIST's test set and of the pen writers, and who is as good as far as anybody can tell. */
function leaders(rows: readonly ComparedRow[]): string[] {
  const sets = [
    ['MNIST’s test set', onTest],
    ['the unseen pen writers', onPen],
  ] as const;
  const sentences = sets.flatMap(([set, on]) => {
    const best = highest(rows, (row) => on(row).share);
    if (best === undefined) return [];
    const equals = rows.filter((row) => row !== best && compareRatios(on(best), on(row)) === 0).map(({ id }) => id);
    const others = equals.length === 0 ? '' : `; chance alone may set it apart from ${list(equals)}`;
    return [`Of ${set}, ${best.id} reads most, ${exactly(on(best).share)}${others}.`];
  });
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

/** How much runs differ that differ in nothing but their seed. */
function seeds(rows: readonly ComparedRow[]): string[] {
  const repeated = rows.flatMap(({ id, seeds: runs }) =>
    runs === undefined
      ? []
      : [`${id} ${exactly(runs.mean)} ± ${(100 * runs.deviation).toFixed(2)} over ${runs.count} seeds`],
  );
  if (repeated.length === 0) return [];
  return [`Trained more than once, mean and standard deviation on MNIST’s test set: ${repeated.join('; ')}.`];
}
