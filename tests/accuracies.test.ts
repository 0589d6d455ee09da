import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMetrics } from '../app/how-good/read-metrics';
import { projectRoot } from '../lib/build/project';

const OURS = readMetrics('digit-net');

/** The row of a table whose first cell begins so, cell by cell. */
function row(file: string, begin: string): string[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  const line = text.split('\n').find((one) => one.startsWith(`| ${begin}`)) ?? '';
  return line.split('|').map((cell) => cell.trim());
}

/** A ratio as a table writes it: with its own number of decimals. */
const written = (ratio: number | undefined, like = ''): string => {
  const decimals = /\.(\d+) %/.exec(like)?.[1]?.length ?? 0;
  return `${(100 * (ratio ?? Number.NaN)).toFixed(decimals)} %`;
};

const SETS = [
  ['MNIST test', 'MNIST’s test digits', 'MNIST test'],
  ['UNIPEN digits of two unseen sites', 'drawn digits of 88 unseen people', 'UNIPEN digits of Stanford and Toshiba'],
  ['UCI pen digits, writers 25–30', 'drawn digits of six unseen writers', 'UCI pen digits, writers 25–30'],
] as const;

describe('an accuracy is the same wherever it stands, as the card and the figures of our network have it', () => {
  test.each(SETS)('of the digits of "%s"', (set, inReadme, inTraining) => {
    const measured = OURS.card.measured.find((one) => one.set.startsWith(set));
    const [, , count, right] = row('README.md', inReadme.replace('’', "'"));
    expect(count).toBe(measured?.count.toLocaleString('en-GB'));
    expect(right).toBe(written(measured?.accuracy, right));
    const [, , , readRight, unrefused] = row('training/README.md', inTraining);
    expect(readRight).toBe(right);
    expect(unrefused).toBe(written(measured?.readAnyway, unrefused));
    // "How good is it?" has charts of the figures beside the headline of the card.
    const figure = OURS.figures?.sets.find((one) => one.set.startsWith(set));
    if (figure) expect(written(figure.accuracy, right)).toBe(right);
  });

  test.each([
    ['numbers', 'One writer', 'drawn numbers of 2 to 6 digits'],
    ['photographs', 'Single digits', 'photographs and scans of one digit'],
    ['photographs', 'Several digits', 'pictures of numbers of 4 to 10 digits'],
    ['photographs', 'Real life', 'pictures of real life'],
  ] as const)('of the %s "%s"', (kind, title, inReadme) => {
    const figure = OURS.figures?.[kind].find((one) => one.title === title);
    const [, , count, right] = row('README.md', inReadme);
    expect(count).toBe(figure?.count.toLocaleString('en-GB'));
    expect(right).toBe(written(figure?.accuracy, right));
  });

  test('of other numbers, told in training/README.md', () => {
    const text = readFileSync(join(projectRoot, 'training/README.md'), 'utf8').replace(/\s+/g, ' ');
    const told =
      /digits come from different writers: ([\d.]+) % of 1,000 are .*? boxes overlap, ([\d.]+) % are, and where digits touch, ([\d.]+) %/;
    const ratios = ['Writers mixed', 'Boxes overlapping', 'Some digits touching'].map(
      (title) => OURS.figures?.numbers.find((one) => one.title === title)?.accuracy ?? Number.NaN,
    );
    expect(told.exec(text)?.slice(1)).toEqual(ratios.map((ratio) => (100 * ratio).toFixed(1)));
  });
});
