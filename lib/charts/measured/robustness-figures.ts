import type { Curve, CurvePoint, Robustness } from '../../reading/metrics';
import { figure } from '../figure';
import type { Axis } from '../frame';
import type { Markup } from '../markup';
import { counted, percent, signed } from '../percent';
import { lineChart } from '../plots/line-chart';
import { ticks } from '../scale';

/** What all curves share, so that they can be compared at a glance: from a round share below the worst point to 100 %. */
export function accuracyAxis(accuracies: readonly number[], title = ''): Axis {
  const from = Math.floor(Math.min(0.95, ...accuracies) * 20) / 20;
  const marks = ticks(from, 1, 6).map((at) => ({ at, text: `${Math.round(1000 * at) / 10} %` }));
  return { from, to: 1, ticks: marks, title };
}

/** Those of the curves that have numbers along their side, each with its chart. */
export function robustnessFigures(robustness: Robustness, curves: readonly Curve[]): Markup[] {
  const up = accuracyAxis(robustness.curves.flatMap(({ points }) => points.map(({ accuracy }) => accuracy)));
  return curves.filter(isNumeric).map((curve) => curveFigure(curve, up, robustness));
}

/** Whether a curve runs along numbers; else its points have names. */
export const isNumeric = ({ points }: Curve): boolean => points.every(({ at }) => typeof at === 'number');

function curveFigure({ title, unit, points, count }: Curve, up: Axis, { count: all }: Robustness): Markup {
  const places = points.map(({ at }) => Number(at));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const across: Axis = { from, to, ticks: ticks(from, to, 7).map((at) => ({ at, text: signed(at) })), title: unit };
  const line = (look: 'main' | 'second', share: (point: CurvePoint) => number) => ({
    look,
    points: points.map((point, i) => [places[i] ?? 0, share(point)] as const),
  });
  const worst = points.reduce((a, b) => (b.accuracy < a.accuracy ? b : a));
  const worstAt = `${signed(Number(worst.at))} ${unit}`;
  const best = Math.max(...points.map(({ accuracy }) => accuracy));
  return figure(
    title,
    lineChart(
      `${title}: read right from ${percent(best)} down to ${percent(worst.accuracy)} at ${worstAt}.`,
      across,
      up,
      [line('second', ({ readAnyway }) => readAnyway), line('main', ({ accuracy }) => accuracy)],
    ),
    `${percent(worst.accuracy)} at worst, at ${worstAt}. ${counted(count ?? all)} digits a point.`,
    {
      head: [unit, 'read right', 'none rejected'],
      rows: points.map(({ at, accuracy, readAnyway }) => [signed(Number(at)), percent(accuracy), percent(readAnyway)]),
    },
  );
}
