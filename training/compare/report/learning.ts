import type { Markup } from '../../../lib/charts/markup';
import { counted, percent } from '../../../lib/charts/percent';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable } from '../row';
import { list } from '../words';
import { curveFigures } from './curve-figures';
import { networkTable } from './layout';
import { keyed, seriesOf } from './rows';

/** Shares of the validation pictures whose first reach is told. */
const MARKS = [0.9, 0.95, 0.98, 0.99];
/** The one that the paragraph is about: all but the simplest networks get there. */
const MARK = 0.95;

/** All learning curves together. */
export function learning(comparison: ComparisonTable): Markup {
  const rows = comparison.rows.filter(({ curve }) => curve.length > 0);
  const without = comparison.rows.filter(({ curve }) => curve.length === 0).map(({ id }) => id);
  const left = without.length === 0 ? '' : ` There is no curve of ${list(without)}.`;
  if (rows.length === 0) return section('How they learnt', paragraph(`No run is known.${left}`));
  const charts = curveFigures(
    {
      title: 'Validation pictures',
      lines: rows.map((row) => seriesOf(comparison, row, ({ validation }) => validation)),
      caption:
        'MNIST training pictures that were set aside. A step up about halves the mistakes, a step to the right multiplies the pictures.',
    },
    {
      title: 'Pen writers never seen',
      lines: rows.map((row) => seriesOf(comparison, row, ({ pen }) => pen)),
      caption: 'The same networks at the same moments on other people’s drawings.',
    },
  );
  return section(
    'How they learnt',
    paragraph(`${race(rows)}${left}`),
    charts,
    networkTable('Pictures seen at the first measurement with so many of the validation pictures read right', {
      head: ['Network', ...MARKS.map((mark) => percent(mark, 0))],
      rows: rows.map((row) => [keyed(comparison, row), ...MARKS.map((mark) => whenSeen(row, mark))]),
    }),
  );
}

const reached = ({ curve }: ComparedRow, mark: number): number | undefined =>
  curve.find(({ validation }) => validation >= mark)?.images;

function whenSeen(row: ComparedRow, mark: number): string {
  const images = reached(row, mark);
  return images === undefined ? 'not reached' : counted(images);
}

/** Who needed the fewest pictures to the mark, who the most, and who did not get there. */
function race(rows: readonly ComparedRow[]): string {
  const arrived = rows
    .flatMap((row) => {
      const images = reached(row, MARK);
      return images === undefined ? [] : [{ id: row.id, images }];
    })
    .sort((a, b) => a.images - b.images);
  const [first] = arrived;
  const last = arrived.at(-1);
  const never = rows.filter((row) => reached(row, MARK) === undefined).map(({ id }) => id);
  if (first === undefined || last === undefined)
    return `None read ${percent(MARK, 0)} of the validation pictures right.`;
  const lead = `${first.id} needed the fewest pictures to read ${percent(MARK, 0)} of the validation pictures right: ${counted(first.images)}.`;
  const tail = last.images > first.images ? ` ${last.id} needed the most, ${counted(last.images)}.` : '';
  const rest = never.length === 0 ? '' : ` ${list(never)} never got there.`;
  return `${lead}${tail}${rest} They are measured after each part of the training, as long as its recipe has it, so that none can be seen to get there sooner than at its first measurement.`;
}
