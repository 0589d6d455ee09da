import { figure, tableOf } from '../../lib/charts/figure';
import { logAxis, mistakesAxis, mistakesPlace } from '../../lib/charts/log-axis';
import { element, type Markup } from '../../lib/charts/markup';
import { counted, percent } from '../../lib/charts/percent';
import { manyLinesChart, type Series, seriesLegend } from '../../lib/charts/plots/many-lines-chart';
import { documentText } from '../report/document';
import type { ComparisonTable, LearningPoint } from './row';
import { comparedCells } from './table';

const TITLE = 'The networks, compared';
const FIRST_KEY = 'A'.charCodeAt(0);

/** The comparison's table and its learning curves as one HTML document that loads nothing. */
export function comparisonPage(comparison: ComparisonTable): string {
  return documentText(
    TITLE,
    element('h1', {}, TITLE),
    tableOf(comparedCells(comparison), TITLE),
    element(
      'div',
      { class: 'figures figures-wide' },
      ...curveFigure('Validation pictures', comparison, ({ validation }) => validation),
      ...curveFigure('Pen writers never seen', comparison, ({ pen }) => pen),
    ),
  );
}

/**
 * One ratio along the pictures seen, both on logarithmic axes: most is learnt from the first pictures, and 99 % to 99.5 %
 * is as large a step as 98 % to 99 %. Nothing where no run is known.
 */
function curveFigure(
  title: string,
  { rows, extras }: ComparisonTable,
  ratioOf: (point: LearningPoint) => number,
): Markup[] {
  const runs = [...rows, ...extras].filter(({ curve }) => curve.length > 0);
  if (runs.length === 0) return [];
  const points = runs.flatMap(({ curve }) => curve);
  const seen = points.map(({ images }) => images);
  const lines = runs.map(
    ({ id, curve }, i): Series => ({
      name: id,
      key: String.fromCharCode(FIRST_KEY + i),
      tone: i,
      points: curve.map((point) => [Math.log10(point.images), mistakesPlace(ratioOf(point))]),
    }),
  );
  const ends = runs.map(({ id, curve }) => `${id} ${percent(ratioOf(curve.at(-1) as LearningPoint), 2)}`);
  const chart = manyLinesChart(
    `${title}: accuracy by pictures seen. At the end: ${ends.join('; ')}.`,
    logAxis(Math.min(...seen), Math.max(...seen), 'pictures seen'),
    mistakesAxis(points.map(ratioOf), 'read right, %'),
    lines,
  );
  const numbers = {
    head: ['Network', 'pictures seen', 'read right'],
    rows: runs.flatMap(({ id, curve }) =>
      curve.map((point) => [id, counted(point.images), percent(ratioOf(point), 2)]),
    ),
  };
  return [element('div', {}, figure(title, chart, 'Each step up halves the mistakes.', numbers), seriesLegend(lines))];
}
