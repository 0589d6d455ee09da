import type { Accuracies, Robustness } from '../../lib/reading/metrics';
import { openFinding } from '../cli/open-model';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../data/split';
import { measureRobustness } from '../evaluation/robustness/robustness';
import { percentColumn } from '../evaluation/table';
import { askedOf } from './options';

/** `evaluate -- robustness`: how the pen writers' digits are read where they are drawn differently. */
export async function evaluateRobustness(args: readonly string[]): Promise<void> {
  const { model, json } = askedOf(args);
  const { network, card } = await model.open();
  const reader = { network, card, finding: await openFinding({ network, card }) };
  const found = measureRobustness(UNSEEN_PEN_WRITERS, unseenPenDrawings(), reader);
  console.log(json ? JSON.stringify(found) : robustnessTable(found));
}

/** A line for each change: what was read right, and what had been had nothing been rejected. */
export function robustnessTable({ set, count, curves, ...plain }: Robustness): string {
  const rows = curves.flatMap(({ title, unit, count: own, points }) => [
    '',
    `${title}${unit === '' ? '' : `, ${unit}`}${own === undefined ? '' : ` (${own} of the drawings)`}`,
    ...points.map(({ at, ...found }) => line(String(at), found)),
  ]);
  return [
    `${set}: ${count}`,
    `${' '.repeat(18)}read right  had none been rejected`,
    line('as they are', plain),
    ...rows,
    '',
    'A drawing holds the pen’s way and not its width: it is in saved pictures alone that the pen makes a difference.',
  ].join('\n');
}

const line = (name: string, { accuracy, readAnyway }: Accuracies): string =>
  `  ${name.padEnd(16)} ${percentColumn(accuracy)} ${percentColumn(readAnyway)}`;
