import { byGroup } from './by-group';
import { digitsRight, hasNumbers } from './sets/digits-right';
import { isRight, type Judged, NONE, type Tally, tallyOf } from './tally';

/** The figures in words and columns, then a line for each writer or source where the file names them. */
export function setTable(title: string, judged: readonly Judged[]): string {
  const tally = tallyOf(judged);
  return [
    ...summaryLines(title, tally),
    ...(hasNumbers(judged) ? numberLines(judged) : [classLine(tally)]),
    ...groupLines(judged),
    ...confusionLines(tally),
  ].join('\n');
}

function summaryLines(title: string, tally: Tally): string[] {
  return [
    `${title}: ${tally.count}`,
    `  read right         ${percentColumn(tally.accuracy)}`,
    `  had none been rejected ${percentColumn(tally.readAnyway).trimStart()}`,
    `  called no digit    ${percentColumn(tally.rejected)}`,
    `  calibration error  ${percentColumn(tally.calibrationError)}`,
  ];
}

const classLine = ({ perClass }: Tally): string =>
  `  by digit  ${Object.entries(perClass)
    .map(([label, share]) => `${label}: ${inPercent(share)}`)
    .join('  ')}`;

/** Whole numbers are what `read right` counts. */
function numberLines(judged: readonly Judged[]): string[] {
  const { digits, digitAccuracy } = digitsRight(judged);
  const byLength = byGroup(judged.map((one) => ({ ...one, group: lengthOf(one.label) })));
  return [
    `  digits right       ${percentColumn(digitAccuracy)} of ${digits}`,
    `  by length  ${byLength
      .map(([length, own]) => `${length}: ${inPercent(own.filter(isRight).length / own.length)}`)
      .join('  ')}`,
  ];
}

const lengthOf = (label: string): string => (label === NONE ? NONE : String(label.replaceAll('|', '').length));

const inPercent = (share: number): string => (100 * share).toFixed(1);

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

/** A share, 0 to 1, in percent with two decimals, wide enough to stand under others. */
export const percentColumn = (share: number): string => `${(100 * share).toFixed(2)} %`.padStart(9);
