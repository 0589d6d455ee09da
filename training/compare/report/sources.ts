import type { Markup } from '../../../lib/charts/markup';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable } from '../row';
import { list } from '../words';
import { points, signedPoints, testCount } from './difference';
import { networkTable } from './layout';
import { exactly, keyed } from './rows';

/** Further below its source than this, as a share, a network has not reproduced it, and the report says why. */
const MARGIN = 0.005;
/** The words of a source that measures on pictures which it set aside from MNIST's training pictures, as is done here. */
const ITS_VALIDATION = 'its validation pictures';

interface Reproduced {
  readonly row: ComparedRow;
  readonly source: NonNullable<ComparedRow['source']>;
  /** What is held against the source's figure, and the pictures it is of: as near to the source's as there is. */
  readonly ours: number;
  readonly of: string;
}

/** Whether each network reads as much as the tutorial it comes from says. */
export function sources(comparison: ComparisonTable): Markup {
  const found = comparison.rows.flatMap(reproduced);
  if (found.length === 0) {
    return section('Did each reproduce its source', paragraph('None of the rows has a figure of its source.'));
  }
  return section(
    'Did each reproduce its source',
    paragraph(tally(found)),
    networkTable('Here and in the sources', {
      head: ['Network', 'its source', 'measured on', 'here', 'measured on', 'points apart', 'MNIST test'],
      rows: found.map(({ row, source, ours, of }) => [
        keyed(comparison, row),
        exactly(source.accuracy),
        source.words,
        exactly(ours),
        of,
        signedPoints(ours - source.accuracy),
        exactly(row.test.accuracy),
      ]),
    }),
    ...found.filter(isBelow).map((one) => paragraph(shortfall(one))),
    ...comparison.rows.flatMap(zeroColumn).map(paragraph),
    ...split(comparison).map(paragraph),
  );
}

function reproduced(row: ComparedRow): Reproduced[] {
  const { source, slice, test, curve } = row;
  if (source === undefined) return [];
  if (slice !== undefined) return [{ row, source, ours: slice.accuracy, of: slice.name }];
  const last = curve.at(-1);
  if (source.words === ITS_VALIDATION && last) return [{ row, source, ours: last.validation, of: ITS_VALIDATION }];
  return [{ row, source, ours: test.accuracy, of: 'the test pictures' }];
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
  return row.why === undefined ? less : `${less} ${row.why}`;
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
function split({ rows, extras }: ComparisonTable): string[] {
  if (!rows.some(({ id }) => id === 'mlp-100-100-60')) return [];
  return [
    'mlp-100-100-60’s source parts all 70,000 pictures, 80 in a hundred to learn from and 20 to test. Here the 56,000 to ' +
      'learn from are all among MNIST’s 60,000 training pictures, so that the test pictures stay unseen. Its ten outputs ' +
      'are sigmoids, which its source puts at the end after training: the logits were drawn to 1 for the digit that is ' +
      'there and to 0 for the others, and the sigmoid of 0 is a half, so they are no probabilities. The largest of the ten is ' +
      'the answer either way; the percentages here are the softmax of the logits, calibrated like that of the others.',
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
      'pictures right. The likely reason: nine targets in ten are 0, Adam’s first steps at this rate press all outputs towards it together, ' +
      'and on the flat end of a sigmoid there is hardly a slope that leads back.',
  ];
}
