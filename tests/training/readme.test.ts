import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../lib/build/project';
import { parseCard } from '../../lib/model/parse-card';
import { UNSEEN_PEN_WRITERS } from '../../training/evaluation/sets/pen-writers';
import { MNIST_TEST } from '../../training/evaluation/sets/standard-sets';
import { MODELS } from '../../training/loop/recipes/table';
import { parameterLayout } from '../../training/network/parameters';

const readme = readFileSync(join(projectRoot, 'training/README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```ts ?(.*)\n([\s\S]*?)^```$/gm)].map(([, file = '', code = '']) => ({
  file,
  code,
}));

/** Lines of a function's body are quoted from the margin on. */
const INDENTS = [0, 2, 4, 6].map((spaces) => ' '.repeat(spaces));

test.each(blocks)('what the walk-through quotes from $file stands there, word for word', ({ file, code }) => {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  expect(INDENTS.some((indent) => text.includes(code.replace(/^(?=.)/gm, indent)))).toBe(true);
});

test('it quotes each of the five steps', () => {
  const code = blocks.map((block) => block.code).join('\n');
  for (const name of ['initialise', 'forward', 'cost', 'train', 'predict']) {
    expect(code).toContain(`export function ${name}(`);
  }
});

test('its links lead to files that are there', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect(existsSync(join(projectRoot, 'training', link)), link).toBe(true);
});

test('its commands are those that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const commands = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(commands).toContain('by-hand');
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test('its table names every network that the site shows, with the number of its weights', () => {
  for (const { architecture, isForComparison } of MODELS) {
    if (isForComparison) continue;
    const row = readme.split('\n').find((line) => new RegExp(`^\\| \`${architecture.id}\` +\\|`).test(line));
    expect(row, architecture.id).toContain(
      ` ${shippedWeights(parameterLayout(architecture)).toLocaleString('en-GB')} `,
    );
  }
});

test('what it says of the comparison is what the cards hold', () => {
  const section = readme.slice(readme.indexOf('## What the comparison shows'), readme.indexOf('## The commands'));
  for (const { architecture, isForComparison } of MODELS) {
    if (isForComparison) continue;
    const card = parseCard(
      JSON.parse(readFileSync(join(projectRoot, `public/models/${architecture.id}/card.json`), 'utf8')),
    );
    const row = section.split('\n').find((line) => new RegExp(`^\\| \`${architecture.id}\` +\\|`).test(line));
    for (const title of [MNIST_TEST, UNSEEN_PEN_WRITERS]) {
      const share = card.measured.find(({ set }) => set === title)?.readAnyway ?? Number.NaN;
      expect(row, architecture.id).toContain(` ${(100 * share).toFixed(2)} % `);
    }
  }
});

/** Normalisations are folded into the convolutions before them: their gamma goes. */
function shippedWeights({ parameters }: ReturnType<typeof parameterLayout>): number {
  const kept = parameters.filter(({ name }) => !name.endsWith('/gamma'));
  return kept.reduce((sum, { size }) => sum + size, 0);
}
