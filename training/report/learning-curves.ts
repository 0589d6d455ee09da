import { figure } from '../../lib/charts/figure';
import type { Axis } from '../../lib/charts/frame';
import type { Markup } from '../../lib/charts/markup';
import { accuracyAxis } from '../../lib/charts/measured/robustness-figures';
import { percent } from '../../lib/charts/percent';
import { lineChart } from '../../lib/charts/plots/line-chart';
import { ticks } from '../../lib/charts/scale';
import type { EpochResult, RunState } from '../loop/run';

/** How the loss fell and the accuracies rose, an epoch a point; `bestEpoch`, counted from 1, is the one that ships. */
export function learningCurves({ history, bestEpoch, sets: titles }: RunState): Markup[] {
  const across = epochs(history.length);
  const sets = titles.map((title, i) => ({
    // Of non-digits, right is to be called none.
    title: `Right: ${title}`,
    accuracies: history.map(({ validation }) => validation[i]?.accuracy ?? 0),
  }));
  return [
    lossFigure(history, across),
    ...sets.map(({ title, accuracies }) => accuracyFigure(title, accuracies, across, bestEpoch)),
  ];
}

const epochs = (count: number): Axis => ({
  from: 1,
  to: Math.max(2, count),
  ticks: ticks(1, Math.max(2, count), 8)
    .filter(Number.isInteger)
    .map((at) => ({ at, text: String(at) })),
  title: 'epoch',
});

function lossFigure(history: readonly EpochResult[], across: Axis): Markup {
  const highest = Math.max(...history.map(({ loss }) => loss));
  const [first, last] = [history[0]?.loss ?? 0, history.at(-1)?.loss ?? 0];
  const up: Axis = {
    from: 0,
    to: highest,
    ticks: ticks(0, highest, 6).map((at) => ({ at, text: String(at) })),
    title: '',
  };
  const points = history.map(({ epoch, loss }) => [epoch, loss] as const);
  const said = `From ${first.toFixed(3)} in the first epoch to ${last.toFixed(3)} in the last.`;
  return figure(
    'Loss in training',
    lineChart(`The training loss by epoch. ${said}`, across, up, [{ points, look: 'main' }]),
    `${said} The mean over each epoch.`,
    { head: ['Epoch', 'loss', 'minutes'], rows: history.map(lossRow) },
  );
}

const lossRow = ({ epoch, loss, seconds }: EpochResult): string[] => [
  String(epoch),
  loss.toFixed(4),
  (seconds / 60).toFixed(1),
];

function accuracyFigure(title: string, accuracies: readonly number[], across: Axis, best: number): Markup {
  const points = accuracies.map((accuracy, i) => [i + 1, accuracy] as const);
  const said = `${percent(accuracies[best - 1] ?? 0, 2)} in epoch ${best}, whose weights ship.`;
  return figure(
    title,
    lineChart(`${title}, by epoch. ${said}`, across, accuracyAxis(accuracies), [{ points, look: 'main' }]),
    `${said} As the weights were before they were made smaller, and without any threshold.`,
    { head: ['Epoch', 'share'], rows: accuracies.map((accuracy, i) => [String(i + 1), percent(accuracy, 2)]) },
  );
}
