import { figure } from '../../../lib/charts/figure';
import type { Axis } from '../../../lib/charts/frame';
import { logAxis, mistakesAxis, mistakesPlace } from '../../../lib/charts/log-axis';
import type { Markup } from '../../../lib/charts/markup';
import { counted } from '../../../lib/charts/percent';
import { manyLinesChart, type Series, seriesLegend } from '../../../lib/charts/plots/many-lines-chart';
import { paragraph } from '../../report/document';
import { wideFigures, withLegend } from './layout';
import { exactly } from './rows';

/** Lines of accuracies (0 to 1) over pictures seen. */
export interface Curves {
  readonly title: string;
  readonly lines: readonly Series[];
  readonly caption: string;
}

const ACROSS = 'pictures seen';

/**
 * Accuracies over the pictures seen, both along logarithms: of the pictures, since most is learnt from the first ones,
 * and of the mistakes, since 99 % to 99.5 % is as large a step as 98 % to 99 %. All share their axes, so that they can be
 * compared. What was before the first picture has no logarithm and is left out, as are lines without points; a sentence
 * where nothing is left.
 */
export function curveFigures(...all: readonly Curves[]): Markup {
  const drawn = all
    .map((curves) => ({ ...curves, lines: curves.lines.map(afterTheFirst).filter(({ points }) => points.length > 0) }))
    .filter(({ lines }) => lines.length > 0);
  if (drawn.length === 0) return paragraph('There are no curves of these runs.');
  const points = drawn.flatMap(({ lines }) => lines.flatMap((line) => line.points));
  const seen = points.map(([images]) => images);
  const across = logAxis(Math.min(...seen), Math.max(...seen), ACROSS);
  const up = mistakesAxis(
    points.map(([, share]) => share),
    'read right, %',
  );
  return wideFigures(...drawn.map((curves) => curveFigure(curves, across, up)));
}

const afterTheFirst = (line: Series): Series => ({ ...line, points: line.points.filter(([images]) => images > 0) });

function curveFigure({ title, lines, caption }: Curves, across: Axis, up: Axis): Markup {
  const placed = lines.map((line) => ({
    ...line,
    points: line.points.map(([images, share]) => [Math.log10(images), mistakesPlace(share)] as const),
  }));
  const ends = lines.map(({ key, name, points }) => {
    const [images, share] = points.at(-1) ?? [0, 0];
    return `${key} ${name} ${exactly(share)} after ${counted(images)}`;
  });
  const label = `${title}: accuracy by pictures seen. At the end: ${ends.join('; ')}.`;
  const rows = lines.flatMap(({ key, name, points }) =>
    points.map(([images, share]) => [`${key} ${name}`, counted(images), exactly(share)]),
  );
  return withLegend(
    seriesLegend(lines),
    figure(title, manyLinesChart(label, across, up, placed), caption, { head: ['Network', ACROSS, 'share'], rows }),
  );
}
