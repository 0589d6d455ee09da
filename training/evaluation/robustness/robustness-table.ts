import type { Accuracies, Robustness } from '../../../lib/reading/metrics';
import { percentColumn } from '../table';

const both = ({ accuracy, readAnyway }: Accuracies): string =>
  `${percentColumn(accuracy)} ${percentColumn(readAnyway)}`;

/** A line for each change: what was read right, and what had been had nothing been rejected. */
export function robustnessTable({ set, count, curves, ...plain }: Robustness): string {
  const rows = curves.flatMap(({ title, unit, count: own, points }) => [
    '',
    `${title}${unit === '' ? '' : `, ${unit}`}${own === undefined ? '' : ` (${own} of the drawings)`}`,
    ...points.map(({ at, ...found }) => `  ${String(at).padEnd(16)} ${both(found)}`),
  ]);
  return [
    `${set}: ${count}`,
    `${' '.repeat(18)}read right  had none been rejected`,
    `  ${'as they are'.padEnd(16)} ${both(plain)}`,
    ...rows,
    '',
    'A drawing holds the pen’s way and not its width: it is in saved pictures alone that the pen makes a difference.',
  ].join('\n');
}
