import { figure } from '../../../lib/charts/figure';
import { logAxis, mistakesAxis, mistakesPlace } from '../../../lib/charts/log-axis';
import type { Markup } from '../../../lib/charts/markup';
import { counted } from '../../../lib/charts/percent';
import { scatterChart, scatterLegend } from '../../../lib/charts/plots/scatter-chart';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable } from '../row';
import { list } from '../words';
import { compareRatios, onPen, onTest, points } from './difference';
import { wideFigures, withLegend } from './layout';
import { exactly, keyOf } from './rows';

type Weighted = ComparedRow & { readonly parameters: number };

const isWeighted = (row: ComparedRow): row is Weighted => row.parameters !== undefined;

/** Room beside the smallest and the largest network, as a factor of its weights. */
const MARGIN = 1.5;

/** What is read right against how many weights it takes. */
export function size(comparison: ComparisonTable): Markup {
  const { rows } = comparison;
  const weighted = rows.filter(isWeighted);
  const none = rows.filter((row) => !isWeighted(row)).map(({ id }) => id);
  const left = none.length === 0 ? '' : ` ${list(none)} has no weights: it keeps the pictures themselves.`;
  if (weighted.length < 2)
    return section('Accuracy and size', paragraph(`There are not two networks to compare.${left}`));
  return section(
    'Accuracy and size',
    paragraph(`${[surprise(weighted), frontier(weighted)].join(' ')}${left}`),
    wideFigures(scatter(comparison, weighted)),
  );
}

function scatter(comparison: ComparisonTable, rows: readonly Weighted[]): Markup {
  const counts = rows.map(({ parameters }) => parameters);
  const shares = rows.flatMap(({ test, pen }) => [test.accuracy, pen.accuracy]);
  const dots = rows.map(({ id, parameters, test, pen }) => ({
    key: keyOf(comparison, id),
    x: Math.log10(parameters),
    y: mistakesPlace(test.accuracy),
    second: mistakesPlace(pen.accuracy),
  }));
  const said = rows.map(
    ({ id, parameters, test }) => `${id} ${counted(parameters)} weights, ${exactly(test.accuracy)}`,
  );
  const names = rows.map(({ id }) => ({ key: keyOf(comparison, id), name: id }));
  return withLegend(
    scatterLegend('MNIST’s test set', 'pen writers never seen', names),
    figure(
      'Accuracy against weights',
      scatterChart(
        `The share read right against the number of weights, MNIST’s test set: ${said.join('; ')}.`,
        logAxis(Math.min(...counts) / MARGIN, Math.max(...counts) * MARGIN, 'weights'),
        mistakesAxis(shares, 'read right, %'),
        dots,
      ),
      'Upwards is better, to the left is smaller. Both axes are logarithmic: a step up about halves the mistakes, a step to the right multiplies the weights.',
      {
        head: ['Network', 'weights', 'MNIST test', 'pen writers'],
        rows: rows.map(({ id, parameters, test, pen }) => [
          id,
          counted(parameters),
          exactly(test.accuracy),
          exactly(pen.accuracy),
        ]),
      },
    ),
  );
}

/** The pair that differs most in weights of which the smaller reads more, if there is one. */
function surprise(rows: readonly Weighted[]): string {
  const pairs = rows.flatMap((small) =>
    rows
      .filter((large) => large.parameters > small.parameters && compareRatios(onTest(small), onTest(large)) === 1)
      .map((large) => ({ small, large, times: large.parameters / small.parameters })),
  );
  if (pairs.length === 0) return 'No network reads more of MNIST’s test set than one with more weights, beyond chance.';
  const { small, large, times } = pairs.reduce((a, b) => (b.times > a.times ? b : a));
  return (
    `More weights are not always more right: ${large.id} has ${times.toFixed(1)} times the weights of ${small.id} and reads ` +
    `${points(small.test.accuracy - large.test.accuracy)} less of MNIST’s test set. How the weights are arranged and what they learnt from counts, too.`
  );
}

/** Those that nothing smaller comes up to, on both sets. */
function frontier(rows: readonly Weighted[]): string {
  const sets = [
    ['MNIST’s test set', onTest],
    ['the pen writers', onPen],
  ] as const;
  const [test = '', pen = ''] = sets.map(([, on]) => {
    const best = rows
      .filter((row) =>
        rows.every((other) => other === row || other.parameters > row.parameters || on(other).share < on(row).share),
      )
      .sort((a, b) => a.parameters - b.parameters)
      .map(({ id, parameters }) => `${id} (${counted(parameters)})`);
    return `nothing as small or smaller reads as much as ${list(best)}.`;
  });
  const [onTheTest, onThePen] = sets.map(([set]) => `On ${set}`);
  return test === pen
    ? `${onTheTest} ${test} The same goes for the pen writers.`
    : `${onTheTest} ${test} ${onThePen} ${pen}`;
}
