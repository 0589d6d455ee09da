import { element, type Markup } from '../../../lib/chart/markup';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, Comparison } from '../row';
import { list } from '../words';
import { points, signedPoints, testCount } from './difference';
import { networkTable } from './layout';
import { exactly, keyed } from './rows';

/** Further below its source than this, as a share, a network has not reproduced it, and the report says why. */
const MARGIN = 0.005;

interface Reproduced {
  readonly row: ComparedRow;
  readonly source: NonNullable<ComparedRow['source']>;
  /** What is held against the source's figure, measured the way the source does, and what that way is. */
  readonly ours: number;
  readonly how: string;
}

/** Whether each network reads as much as the tutorial it comes from says. */
export function sources(comparison: Comparison): Markup {
  const found = comparison.rows.flatMap(reproduced);
  if (found.length === 0) {
    return section('Did each reproduce its source', paragraph('None of the rows has a figure of its source.'));
  }
  return section(
    'Did each reproduce its source',
    paragraph(tally(found)),
    networkTable('Here and in the sources', {
      head: ['Network', 'its source', 'here, the same way', 'points apart', 'measured on', 'MNIST test'],
      rows: found.map(({ row, source, ours, how }) => [
        keyed(comparison, row),
        exactly(source.accuracy),
        exactly(ours),
        signedPoints(ours - source.accuracy),
        how,
        exactly(row.test.accuracy),
      ]),
    }),
    element(
      'dl',
      {},
      ...found.flatMap(({ row, source }) => [
        element('dt', {}, keyed(comparison, row)),
        element('dd', {}, source.words),
      ]),
    ),
    ...found.filter(isBelow).map((one) => paragraph(shortfall(one))),
    ...comparison.rows.flatMap(zeroColumn).map(paragraph),
    ...split(comparison).map(paragraph),
  );
}

function reproduced(row: ComparedRow): Reproduced[] {
  const { source, slice, test } = row;
  if (source === undefined) return [];
  if (slice !== undefined) return [{ row, source, ours: slice.accuracy, how: slice.name }];
  return [{ row, source, ours: test.accuracy, how: 'MNIST test' }];
}

const isBelow = ({ ours, source }: Reproduced): boolean => source.accuracy - ours > MARGIN;

function tally(found: readonly Reproduced[]): string {
  const below = found.filter(isBelow).map(({ row }) => row.id);
  const first = `Rows that come with a figure of their source: ${found.length}.`;
  if (below.length === 0) return `${first} All of them read as much here, or less by at most ${points(MARGIN)}.`;
  return `${first} ${found.length - below.length} read as much here, or less by at most ${points(MARGIN)}; ${list(below)} ${below.length === 1 ? 'does' : 'do'} not.`;
}

function shortfall({ row, source, ours }: Reproduced): string {
  const less = `${row.id} reads ${points(source.accuracy - ours)} less than its source says.`;
  return `${less} ${row.why ?? 'Nothing that is known to differ explains it.'}`;
}

/** Why one source's test accuracy is not the share of digits read right. */
function zeroColumn(row: ComparedRow): string[] {
  const { id, source, zeroColumn: asZero, test } = row;
  if (source?.printed === undefined || asZero === undefined) return [];
  const zeros = (test.confusion[0] ?? []).reduce((a, b) => a + b, 0);
  const never = 1 - zeros / Math.max(1, testCount(row));
  return [
    `${id}’s source prints ${exactly(source.printed)} as its test accuracy. It compares one column of ten only: whether ` +
      `“is it a 0?” is answered right. Counted that way, the network here has ${exactly(asZero)}; the digit itself it reads ` +
      `right in ${exactly(test.accuracy)} of the pictures. The first is the easier question: whoever always says “not a 0” ` +
      `is right in ${exactly(never)} of them.`,
  ];
}

/** How one source parts its pictures, and what its ten outputs mean. */
function split({ rows, extras }: Comparison): string[] {
  if (!rows.some(({ id }) => id === 'mlp-100-100-60')) return [];
  return [
    'mlp-100-100-60’s source parts all 70,000 pictures, 80 in a hundred to learn from and 20 to test. Here the 56,000 to ' +
      'learn from are all among MNIST’s 60,000 training pictures, so that the test pictures stay unseen. Its ten outputs ' +
      'are sigmoids, each of which answers for one digit alone; given that exactly one of the ten is there, the softmax of ' +
      'the same logits is the probability, and that is what is calibrated.',
    ...throughSigmoids(extras),
  ];
}

/** Why its cost is not taken where one would look for it first. */
function throughSigmoids(extras: readonly ComparedRow[]): string[] {
  const stuck = extras.find(({ id }) => id === 'mlp-100-100-60-through-sigmoid');
  if (stuck === undefined) return [];
  return [
    'Its cost is the mean squared difference of the targets and the logits; the sigmoids come after training. Taken ' +
      `through the sigmoids, with all else the same, the network here reads ${exactly(stuck.test.accuracy)} of the test ` +
      'pictures right: nine targets in ten are 0, Adam’s first steps at this rate press all outputs towards it together, ' +
      'and on the flat end of a sigmoid there is hardly a slope that leads back.',
  ];
}
