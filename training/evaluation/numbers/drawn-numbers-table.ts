import { percentColumn } from '../table';
import type { NumbersFigures, NumbersRight } from './drawn-numbers-measure';

/** The figures of each kind in words and columns. */
export function drawnNumbersTable(set: string, kinds: readonly NumbersFigures[]): string {
  return [
    `Numbers set together of drawings by ${set}`,
    ...kinds.flatMap(({ title, count, accuracy, calibrationError, byLength, byGap, wrong }) => [
      '',
      `${title}: ${count}`,
      `  read right         ${percentColumn(accuracy)}`,
      `  calibration error  ${percentColumn(calibrationError)}`,
      `  wrong  ${wrong.refused} refused, ${wrong.grouping} grouped wrongly, ${wrong.leftOut} with a digit left out, ${wrong.misread} misread`,
      ...byLength.map(({ length, ...share }) => line(`${length} digits`, share)),
      ...byGap.map(({ from, ...share }) => line(`gap from ${Math.round(100 * from)} %`, share)),
    ]),
  ].join('\n');
}

const line = (name: string, { count, right }: NumbersRight): string =>
  `  ${name.padEnd(20)} ${String(count).padStart(6)} ${percentColumn(right)}`;
