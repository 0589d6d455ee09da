import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../lib/build/project';
import { parseCard } from '../lib/model/parse-card';
import { UNSEEN_PEN_WRITERS } from '../training/data/split';
import { MODELS } from '../training/loop/recipes/table';
import { parameterLayout } from '../training/network/parameters';

const READMES = [
  'README.md',
  'lib/README.md',
  'lib/build/README.md',
  'lib/digit-pad/README.md',
  'lib/frame/README.md',
  'lib/model/README.md',
  'lib/package/README.md',
  'lib/package/handwriting/README.md',
  'tests/README.md',
  'training/README.md',
  'training/EXPERIMENTS.md',
] as const;

/** The first page is to be read in one sitting. */
const MOST_LINES = 150;

const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

/** A README without its examples, whose brackets are no links. */
const proseOf = (file: string): string => textOf(file).replace(/^```[\s\S]*?^```$/gm, '');

/** What stands between `expression`'s first brackets, once for each place that it finds. */
const all = (text: string, expression: RegExp): string[] =>
  [...text.matchAll(expression)].map(([, found = '']) => found);

/** Our own folders. A command's output, such as `training/report.html`, is not committed. */
const PATH = /`((?:app|components|lib|public|tests|training|\.github)\/[^`\s]+)`/g;
const MADE_BY_COMMANDS: readonly string[] = ['tests/results/screenshots', 'training/compare.html'];

/** A heading as GitHub names it in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (file: string): string[] => all(textOf(file), /^#+ (.+)$/gm).map(anchorOf);

describe.each(READMES)('%s', (file) => {
  test('has links that lead to files and headings that are there', () => {
    const links = all(proseOf(file), /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link));
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(projectRoot, target))) return true;
      return anchor !== undefined && !anchorsIn(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names paths that are there', () => {
    const paths = all(proseOf(file), PATH).filter((path) => !MADE_BY_COMMANDS.includes(path));
    expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  test('names commands that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const commands = all(textOf(file), /npm run (?:-s )?([\w:-]+)/g);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the first page is short, shows a picture and leads to all the others', () => {
  const text = textOf('README.md');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  expect(text).toContain('(app/screenshot.png)');
  for (const file of READMES.slice(1)) expect(text).toContain(`(${file})`);
});

test('the check itself finds paths, links, headings and commands', () => {
  expect(all(proseOf('README.md'), PATH)).toContain('lib/strokes/segment');
  expect(all(proseOf('README.md'), /\]\(([^)\s]+)\)/g)).toContain('lib/README.md#when-the-worker-dies');
  expect(anchorsIn('training/README.md')).toContain('how-good-is-it');
  expect(all(textOf('training/README.md'), /npm run (?:-s )?([\w:-]+)/g)).toContain('by-hand');
});

describe('the walk-through of training', () => {
  const readme = textOf('training/README.md');
  const blocks = [...readme.matchAll(/^```ts ?(.*)\n([\s\S]*?)^```$/gm)].map(([, file = '', code = '']) => ({
    file,
    code,
  }));
  /** Lines of a function's body are quoted from the margin on. */
  const indents = [0, 2, 4, 6].map((spaces) => ' '.repeat(spaces));

  test.each(blocks)('what it quotes from $file stands there, word for word', ({ file, code }) => {
    const text = textOf(file);
    expect(indents.some((indent) => text.includes(code.replace(/^(?=.)/gm, indent)))).toBe(true);
  });

  test('it quotes each of the five steps', () => {
    const code = blocks.map((block) => block.code).join('\n');
    for (const name of ['initialise', 'forward', 'cost', 'train', 'predict']) {
      expect(code).toContain(`export function ${name}(`);
    }
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

  test('its table of the comparison holds what the cards hold', () => {
    const from = readme.indexOf('## What the comparison shows');
    const section = readme.slice(from, readme.indexOf('## The commands', from)).split('\n');
    for (const { architecture, isForComparison } of MODELS) {
      if (isForComparison) continue;
      const card = parseCard(JSON.parse(textOf(`public/models/${architecture.id}/card.json`)));
      const row = section.find((line) => new RegExp(`^\\| \`${architecture.id}\` +\\|`).test(line));
      for (const name of ['MNIST test', UNSEEN_PEN_WRITERS]) {
        const ratio = card.measured.find(({ set }) => set.startsWith(name))?.readAnyway ?? Number.NaN;
        expect(row, architecture.id).toContain(` ${(100 * ratio).toFixed(2)} % `);
      }
    }
  });
});

/** Normalisations are folded into the convolutions before them: their gamma goes. */
function shippedWeights({ parameters }: ReturnType<typeof parameterLayout>): number {
  const kept = parameters.filter(({ name }) => !name.endsWith('/gamma'));
  return kept.reduce((sum, { size }) => sum + size, 0);
}
