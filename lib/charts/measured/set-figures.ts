import type { SetFigures } from '../../reading/metrics';
import { figure } from '../figure';
import type { Markup } from '../markup';
import { counted, percent } from '../percent';
import { barChart } from '../plots/bar-chart';
import { confusionChart } from '../plots/confusion-chart';
import { reliabilityChart } from '../plots/reliability-chart';

/** Bars of mistakes end here at least: shorter ones would make a single mistake look like a catastrophe. */
const FEW = 0.03;

/** The share of mistakes that fills a bar, the same for all `sets`, so that their bars can be compared. */
export function fullBar(sets: readonly SetFigures[]): number {
  const shares = sets.flatMap(({ perClass, perWriter = [] }) => [...perClass, ...perWriter.map((one) => one.accuracy)]);
  return Math.max(FEW, ...shares.map((accuracy) => 1 - accuracy));
}

/** Mistakes by digit: nearly all is right, so that bars of what is right would all look alike. */
export function perClassFigure({ perClass, set, short }: SetFigures, full: number): Markup {
  const groups = perClass.map((accuracy, digit) => ({ name: String(digit), accuracy }));
  return mistakesFigure(`By digit, ${short}`, set, 'Digit', groups, full);
}

/** Mistakes by writer; `undefined` where writers are not known. */
export function perWriterFigure({ perWriter, set, short }: SetFigures, full: number): Markup | undefined {
  const groups = perWriter?.map(({ writer, accuracy, count }) => ({ name: writer, accuracy, count }));
  return groups && mistakesFigure(`By writer, ${short}`, set, 'Writer', groups, full);
}

interface Group {
  readonly name: string;
  readonly accuracy: number;
  readonly count?: number;
}

function mistakesFigure(title: string, set: string, column: string, groups: readonly Group[], full: number): Markup {
  const worst = groups.reduce((a, b) => (b.accuracy < a.accuracy ? b : a));
  const best = groups.reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
  const bars = groups.map(({ name, accuracy }) => ({ name, value: 1 - accuracy, text: percent(1 - accuracy) }));
  const span = `from ${percent(1 - best.accuracy)} of ${best.name} to ${percent(1 - worst.accuracy)} of ${worst.name}`;
  const hasCounts = groups.some(({ count }) => count !== undefined);
  return figure(
    title,
    barChart(`Share not read right: ${span}. ${set}.`, bars, full),
    `The share that was not read right: misread, or called no digit. ${set}.`,
    {
      head: [column, ...(hasCounts ? ['digits'] : []), 'read right', 'not'],
      rows: groups.map(({ name, accuracy, count }) => [
        name,
        ...(count === undefined ? [] : [counted(count)]),
        percent(accuracy),
        percent(1 - accuracy),
      ]),
    },
  );
}

/** How to look at a figure of sureness. */
export const SURENESS_WORDS =
  'Each dot gathers the readings of a tenth of sureness; how many there are is written above. On the dashed line it is ' +
  'right as often as it says, above it more often. The upright lines are 95\u00A0% intervals: where they are long, ' +
  'there was little to measure, as with unsure readings.';

/** Whether it is as right as it says it is sure. */
export function surenessFigure({ bins, set, short, count, calibrationError }: SetFigures): Markup {
  const apart = `On average, sureness and being right are ${percent(calibrationError)} apart.`;
  return figure(
    `Sureness, ${short}`,
    reliabilityChart(
      `How often it was right, by how sure it said it was, in ${bins.length} groups. ${set}. ${apart}`,
      bins,
    ),
    `${set}, ${counted(count)} digits. ${apart}`,
    {
      head: ['Sure', 'digits', 'said', 'was right'],
      rows: bins.map(({ from, to, confidence, right, count: own }) => [
        `${Math.round(100 * from)}–${Math.round(100 * to)} %`,
        counted(own),
        percent(confidence),
        percent(right),
      ]),
    },
  );
}

/** What was read as what. */
export function confusionFigure({ confusion, set, short, count }: SetFigures): Markup {
  const pairs = confusion
    .flatMap((row, digit) => row.map((times, read) => ({ digit, read, times })))
    .filter(({ digit, read, times }) => digit !== read && times > 0)
    .sort((a, b) => b.times - a.times);
  const often = pairs.slice(0, 3).map(({ digit, read, times }) => `${digit} as ${read} (${times})`);
  const said = often.length === 0 ? 'Nothing was misread.' : `Most often: ${often.join(', ')}.`;
  return figure(
    `Mix-ups, ${short}`,
    confusionChart(`A table of ten digits by what they were read as. ${said} ${set}.`, confusion),
    `${set}, ${counted(count)} digits, had none been called no digit. Each row is a digit as it was meant; mistakes are ` +
      `tinted. ${said}`,
    {
      head: ['Is', ...Array.from({ length: 10 }, (_, read) => `as ${read}`)],
      rows: confusion.map((row, digit) => [String(digit), ...row.map(String)]),
    },
  );
}
