import { isRight, type Judged, type Tally, tallyOf } from './tally';

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`.padStart(9);

/** The figures in words and columns, then a line for each writer or source where the file names them. */
export function tableOf(title: string, judged: readonly Judged[]): string {
  const tally = tallyOf(judged);
  return [...summaryLines(title, tally), ...groupLines(judged), ...confusionLines(tally)].join('\n');
}

function summaryLines(title: string, tally: Tally): string[] {
  return [
    `${title}: ${tally.count}`,
    `  read right         ${percent(tally.accuracy)}`,
    `  had none been rejected ${percent(tally.readAnyway).trimStart()}`,
    `  called no digit    ${percent(tally.rejected)}`,
    `  calibration error  ${percent(tally.calibrationError)}`,
    `  by digit  ${Object.entries(tally.perClass)
      .map(([label, share]) => `${label}: ${(100 * share).toFixed(1)}`)
      .join('  ')}`,
  ];
}

function groupLines(judged: readonly Judged[]): string[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    if (one.group !== undefined) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  }
  return [...groups].map(([group, own]) => {
    const right = own.filter(isRight).length;
    return `  ${group.padEnd(20)} ${String(own.length).padStart(6)} ${percent(right / own.length)}`;
  });
}

function confusionLines({ confusion }: Tally): string[] {
  const rows = confusion.map((row, label) => `  ${label} ${row.map((n) => String(n).padStart(6)).join('')}`);
  return ['  read as →    0     1     2     3     4     5     6     7     8     9', ...rows];
}
