import { byKind, sureAndWrong } from './by-kind';
import { bySite, ofAllSites } from './by-site';
import { byGroup, type Judged, NONE, ratioRight } from './judged';
import { digitsRight, hasNumbers, type Tally, tallyOf } from './tally';

/** A set that was read, and what it is called. */
export interface EvaluatedSet {
  readonly title: string;
  readonly judged: readonly Judged[];
  /** What could not be read, and counts nowhere. */
  readonly errors?: readonly { readonly file: string; readonly error: string }[];
}

/** Prints the metrics of one set, or of several, as tables or as JSON, and the errors behind them. */
export function printSets(read: EvaluatedSet | readonly EvaluatedSet[], asJson: boolean): void {
  const sets = 'judged' in read ? [read] : read;
  if (asJson) console.log(JSON.stringify('judged' in read ? metricsOf(read) : read.map(metricsOf)));
  // Of no picture at all there are no metrics; why is said below.
  else for (const { title, judged } of sets) if (judged.length > 0) console.log(`${setTable(title, judged)}\n`);
  for (const { error } of sets.flatMap(({ errors }) => errors ?? [])) {
    console.error(error);
    process.exitCode = 1;
  }
}

const metricsOf = ({ title, judged, errors }: EvaluatedSet) => ({
  set: title,
  ...(judged.length > 0 ? { ...tallyOf(judged), ...digitsRight(judged) } : { count: 0 }),
  ...(judged.some(({ group }) => group !== undefined) && { sites: bySite(judged) }),
  ...(judged.some(({ kind }) => kind !== undefined) && { kinds: byKind(judged), sureAndWrong: sureAndWrong(judged) }),
  ...(errors?.length && { errors }),
});

/** The metrics in words and columns, then a line for each writer or source where the file names them. */
export function setTable(title: string, judged: readonly Judged[]): string {
  const tally = tallyOf(judged);
  return [
    ...summaryLines(title, tally),
    ...(hasNumbers(judged) ? numberLines(judged) : [classLine(tally)]),
    ...groupLines(judged),
    ...kindLines(judged),
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
    .map(([label, ratio]) => `${label}: ${inPercent(ratio)}`)
    .join('  ')}`;

/** Whole numbers are what `read right` counts. */
function numberLines(judged: readonly Judged[]): string[] {
  const { digits, digitAccuracy } = digitsRight(judged);
  const byLength = byGroup(judged.map((one) => ({ ...one, group: lengthOf(one.label) })));
  return [
    `  digits right       ${percentColumn(digitAccuracy)} of ${digits}`,
    `  by length  ${byLength.map(([length, own]) => `${length}: ${inPercent(ratioRight(own))}`).join('  ')}`,
  ];
}

const lengthOf = (label: string): string => (label === NONE ? NONE : String(label.replaceAll('|', '').length));

const inPercent = (ratio: number): string => (100 * ratio).toFixed(1);

/** More writers than this are a list that nobody reads to its end: those read worst come first, and no others. */
const MOST_GROUPS = 40;
const WORST_GROUPS = 10;

function groupLines(judged: readonly Judged[]): string[] {
  const groups = byGroup(judged).map(([group, own]) => ({ group, count: own.length, right: ratioRight(own) }));
  const isLong = groups.length > MOST_GROUPS;
  const shown = isLong ? [...groups].sort((a, b) => a.right - b.right).slice(0, WORST_GROUPS) : groups;
  return [
    ...siteLines(judged, groups.length),
    ...(isLong ? [`  the ${WORST_GROUPS} of ${groups.length} who are read worst`] : []),
    ...shown.map(
      ({ group, count, right }) => `  ${group.padEnd(20)} ${String(count).padStart(6)} ${percentColumn(right)}`,
    ),
  ];
}

/** Where there are several writers: how they are read, site by site, and all together. */
function siteLines(judged: readonly Judged[], writers: number): string[] {
  if (writers < 2) return [];
  const sites = bySite(judged);
  const rows = sites.length > 1 ? [...sites, ofAllSites(judged)] : sites;
  return [
    `  ${'site'.padEnd(20)} digits writers  right     mean of writers  worst tenth  calibration error`,
    ...rows.map(({ site, count, writers: people, accuracy, meanOfWriters, worstTenth, calibrationError }) =>
      [
        `  ${(site || 'all').padEnd(20)} ${String(count).padStart(6)} ${String(people).padStart(7)}`,
        `${percentColumn(accuracy)}  ${percentColumn(meanOfWriters).padStart(13)}`,
        `${percentColumn(worstTenth).padStart(13)}  ${percentColumn(calibrationError)}`,
      ].join(' '),
    ),
  ];
}

/** Where a file tells kinds: how each is read, and how often a wrong answer was given as if it were sure. */
function kindLines(judged: readonly Judged[]): string[] {
  const kinds = byKind(judged);
  if (kinds.length === 0) return [];
  const all = { kind: 'all', count: judged.length, accuracy: ratioRight(judged), sureAndWrong: sureAndWrong(judged) };
  return [
    `  ${'kind'.padEnd(26)} pictures   right   wrong and at least 75 % sure`,
    ...[...kinds, all].map(
      ({ kind, count, accuracy, sureAndWrong }) =>
        `  ${kind.padEnd(26)} ${String(count).padStart(8)} ${percentColumn(accuracy)}  ${percentColumn(sureAndWrong)}`,
    ),
  ];
}

function confusionLines({ confusion }: Tally): string[] {
  const rows = confusion.map((row, label) => `  ${label} ${row.map((n) => String(n).padStart(6)).join('')}`);
  return ['  read as →    0     1     2     3     4     5     6     7     8     9', ...rows];
}

/** A ratio, 0 to 1, in percent with two decimals, wide enough to stand under others. */
export const percentColumn = (ratio: number): string => `${(100 * ratio).toFixed(2)} %`.padStart(9);
