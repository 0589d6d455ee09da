import { byGroup } from './by-group';
import { percentColumn } from './percent-column';
import { isRight, type Judged, type Tally, tallyOf } from './tally';

/** The figures in words and columns, then a line for each writer or source where the file names them. */
export function tableOf(title: string, judged: readonly Judged[]): string {
  const tally = tallyOf(judged);
  return [...summaryLines(title, tally), ...groupLines(judged), ...confusionLines(tally)].join('\n');
}

function summaryLines(title: string, tally: Tally): string[] {
  return [
    `${title}: ${tally.count}`,
    `  read right         ${percentColumn(tally.accuracy)}`,
    `  had none been rejected ${percentColumn(tally.readAnyway).trimStart()}`,
    `  called no digit    ${percentColumn(tally.rejected)}`,
    `  calibration error  ${percentColumn(tally.calibrationError)}`,
    `  by digit  ${Object.entries(tally.perClass)
      .map(([label, share]) => `${label}: ${(100 * share).toFixed(1)}`)
      .join('  ')}`,
  ];
}

function groupLines(judged: readonly Judged[]): string[] {
  return byGroup(judged).map(([group, own]) => {
    const right = own.filter(isRight).length;
    return `  ${group.padEnd(20)} ${String(own.length).padStart(6)} ${percentColumn(right / own.length)}`;
  });
}

function confusionLines({ confusion }: Tally): string[] {
  const rows = confusion.map((row, label) => `  ${label} ${row.map((n) => String(n).padStart(6)).join('')}`);
  return ['  read as →    0     1     2     3     4     5     6     7     8     9', ...rows];
}
