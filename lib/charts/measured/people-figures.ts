import type { ModelFigures, PeopleFigures, StyleFigures, WholeFigures } from '../../reading/metrics';
import { figure } from '../figure';
import type { Markup } from '../markup';
import { counted, percent } from '../percent';
import { barChart } from '../plots/bar-chart';

/** A full bar is at least so many mistakes: shorter ones would make a single mistake look like a catastrophe. */
const FEW = 0.03;

interface Row {
  readonly name: string;
  /** The ratio that is right. */
  readonly accuracy: number;
}

/** A bar of mistakes for each row. */
function mistakeBars(label: string, rows: readonly Row[]): Markup {
  const bars = rows.map(({ name, accuracy }) => ({ name, value: 1 - accuracy, text: percent(1 - accuracy) }));
  return barChart(label, bars, Math.max(FEW, ...bars.map(({ value }) => value)));
}

/** Mistakes by where people wrote, each place with a device of its own. */
export function peopleFigure(people: readonly PeopleFigures[]): Markup {
  const writers = people.reduce((sum, one) => sum + one.writers, 0);
  const said = people.map(({ place, accuracy }) => `${place} ${percent(1 - accuracy)}`).join(', ');
  return figure(
    'By people',
    mistakeBars(
      `Share not read right, by where people wrote: ${said}.`,
      people.map(({ place, accuracy }) => ({ name: place, accuracy })),
    ),
    `The share that was not read right of digits by ${counted(writers)} people, on a device of each place. The network ` +
      'learnt nothing from them.',
    {
      head: ['Place', 'people', 'digits', 'read right', 'mean of people', 'worst tenth', 'calibration error'],
      rows: people.map((one) => [
        one.place,
        counted(one.writers),
        counted(one.count),
        ...[one.accuracy, one.meanOfWriters, one.worstTenth, one.calibrationError].map((ratio) => percent(ratio, 2)),
      ]),
    },
  );
}

/** As many styles as a chart shows, and as many where fewer have mistakes. */
const MOST_STYLES = 12;
const LEAST_STYLES = 3;

/** Mistakes by how a digit is written, the worst styles first. */
export function stylesFigure(styles: readonly StyleFigures[]): Markup {
  const named = styles.map(({ digit, style, ...own }) => ({ ...own, name: `${digit}, ${style}` }));
  const worst = [...named]
    .sort((a, b) => a.accuracy - b.accuracy)
    .filter(({ accuracy }, i) => i < LEAST_STYLES || (i < MOST_STYLES && accuracy < 1));
  const said = worst.slice(0, 3).map(({ name, accuracy }) => `${name} ${percent(1 - accuracy)}`);
  return figure(
    'By style',
    mistakeBars(`Share not read right of ${styles.length} styles, the worst ones: ${said.join('; ')}.`, worst),
    `The share that was not read right, of the ${worst.length} styles that are read worst. Code drew these digits, a new ` +
      `one each time: ${styles.length} ways to write a digit, rare ones among them.`,
    {
      head: ['Style', 'drawings', 'read right'],
      rows: named.map(({ name, count, accuracy }) => [name, counted(count), percent(accuracy)]),
    },
  );
}

/** Mistakes in drawn numbers, and in pictures where some were measured. */
export function wholeFigures({ numbers, photographs }: Pick<ModelFigures, 'numbers' | 'photographs'>): Markup[] {
  return [
    wholeFigure('Drawn numbers', numbers, 'Numbers of two to six digits, set together of digits by unseen people.'),
    ...(photographs.length > 0
      ? [
          wholeFigure(
            'Pictures',
            photographs,
            'Pictures from other people’s projects, which the program never learnt from: digits drawn with mouse or finger and ' +
              'saved, single ones and several photographed, and pictures of real life, such as forms, envelopes and tables.',
          ),
        ]
      : []),
  ];
}

function wholeFigure(title: string, rows: readonly WholeFigures[], words: string): Markup {
  const said = rows.map((row) => `${row.title} ${percent(1 - row.accuracy)}`).join(', ');
  return figure(
    title,
    mistakeBars(
      `Share not read right as a whole: ${said}.`,
      rows.map((row) => ({ name: row.title, accuracy: row.accuracy })),
    ),
    `The share that was not read right as a whole, digit by digit. ${words}`,
    {
      head: ['What', 'count', 'read right'],
      rows: rows.map((row) => [row.title, counted(row.count), percent(row.accuracy, 2)]),
    },
  );
}
