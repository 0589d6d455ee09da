import type { Markup } from '../../../lib/charts/markup';
import { counted } from '../../../lib/charts/percent';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable, LearningPoint } from '../row';
import { curveFigures } from './curve-figures';
import { points } from './difference';
import { comparedRows, exactly, seriesOf } from './rows';

const BATCH = 'softmax-regression';
const WHOLE = 'softmax-regression-whole-set';
const TITLE = 'The gradient of one batch, and of the whole set';
/** Less than this, as a share of the validation pictures, is no difference worth words. */
const SLIGHT = 0.001;

/** What an optimiser that follows one batch’s gradient buys and costs. */
export function gradient(comparison: ComparisonTable): Markup {
  const rows = comparedRows(comparison, BATCH, WHOLE);
  if ('missing' in rows) return section(TITLE, rows.missing);
  const [batch, whole] = [rows.found[BATCH], rows.found[WHOLE]];
  const chart = curveFigures({
    title: 'Batches, and the whole set',
    lines: [batch, whole].map((row) => seriesOf(comparison, row, ({ validation }) => validation)),
    caption: 'The same network on validation pictures, by pictures seen.',
  });
  const about =
    'Either way a step goes down the slope of the loss. Over the whole training set the slope is exact, but a single step ' +
    'takes reading every picture once; over a batch it is a guess from a few, and there are many steps for the same work.';
  const buys = [bought(batch, whole), ended(batch, whole)].filter((one) => one !== undefined);
  return section(TITLE, paragraph([about, ...buys, ...cost(batch, whole)].join(' ')), chart);
}

/** Who is sooner at what the whole set ends with, and what each reads when both have seen as many pictures. */
function bought(batch: ComparedRow, whole: ComparedRow): string | undefined {
  const [step, last, end] = [whole.curve[0], whole.curve.at(-1), batch.curve.at(-1)];
  if (step === undefined || last === undefined || end === undefined) return undefined;
  const sooner = batch.curve.find(({ validation }) => validation >= last.validation);
  const first =
    sooner === undefined
      ? `The batches never read the ${exactly(last.validation)} with which the whole set ends.`
      : `What the whole set has reached after ${counted(last.images)} pictures, ${exactly(last.validation)}, the batches ` +
        `reach after ${counted(sooner.images)}.`;
  const enough = batch.curve.filter(({ images }) => images <= last.images).at(-1);
  const level = whole.curve.filter(({ images }) => images <= (enough?.images ?? 0)).at(-1);
  if (enough === undefined || level === undefined) return `${first} ${beforeTheFirstStep(end, step, last)}`;
  return (
    `${first} With no more than ${counted(enough.images)} pictures seen, batches read ${exactly(enough.validation)} of the ` +
    `validation pictures and the whole set ${exactly(level.validation)}: ${apart(enough, level)}.`
  );
}

/** The batches are done before the whole set has been read once. */
function beforeTheFirstStep(end: LearningPoint, step: LearningPoint, last: LearningPoint): string {
  const steps = Math.round(last.images / step.images);
  return (
    `The batches end after ${counted(end.images)} pictures with ${exactly(end.validation)}; after as many the whole set has ` +
    `not yet taken one, since a step takes ${counted(step.images)}. After its first step it reads ${exactly(step.validation)} ` +
    `(${apart(end, step)}), and after ${counted(steps)} steps, where it ends, ${exactly(last.validation)} (${apart(end, last)}).`
  );
}

function apart(batch: LearningPoint, whole: LearningPoint): string {
  const difference = batch.validation - whole.validation;
  if (Math.abs(difference) < SLIGHT) return 'hardly any difference';
  return `${points(difference)} ${difference > 0 ? 'for' : 'against'} the batches`;
}

function ended(batch: ComparedRow, whole: ComparedRow): string {
  return `On MNIST’s test set they end at ${exactly(batch.test.accuracy)} and ${exactly(whole.test.accuracy)}.`;
}

/** What the guess costs: on the way the accuracy falls now and then. */
function cost(batch: ComparedRow, whole: ComparedRow): string[] {
  const [a, b] = [falls(batch.curve), falls(whole.curve)];
  if (a === undefined || b === undefined) return [];
  const said = ({ count, of, deepest }: Falls): string =>
    count === 0 ? `in none of ${of}` : `in ${count} of ${of}, at most by ${points(deepest)}`;
  const verdict =
    a.count / a.of > b.count / b.of
      ? 'That is the price of guessing: the way is less steady.'
      : 'The price, an unsteady way, cannot be seen here.';
  return [
    `From one point of the curve to the next the batches’ accuracy falls ${said(a)}; the whole set’s ${said(b)}. ${verdict}`,
  ];
}

interface Falls {
  readonly count: number;
  readonly of: number;
  readonly deepest: number;
}

function falls(curve: readonly LearningPoint[]): Falls | undefined {
  const steps = curve.slice(1).map(({ validation }, i) => (curve[i]?.validation ?? 0) - validation);
  if (steps.length === 0) return undefined;
  return { count: steps.filter((fall) => fall > 0).length, of: steps.length, deepest: Math.max(...steps) };
}
