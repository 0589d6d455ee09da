import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../lib/build/project';

interface Rule {
  /** Other folders that it may import from, with all below them. */
  readonly folders: readonly string[];
  /** Packages that it may import, by the start of their name. */
  readonly packages: readonly string[];
}

/** Anything may go wrong anywhere. */
const errors = 'lib/errors';
const state = 'lib/state';
const pure = ['lib/geometry', 'lib/reading'];
/** What the page may use: never the code of a worker, nor what only that needs. */
const forThePage = [...pure, state, 'lib/strokes', 'lib/worker/api', 'lib/worker/page', 'lib/session'];
const feature = {
  folders: [...forThePage, 'lib/browser', 'lib/charts', 'components/ui', 'components/reading'],
  packages: ['react', 'next/'],
};
const alsoFrom = (rule: Rule, folders: readonly string[], packages: readonly string[] = []): Rule => ({
  folders: [...rule.folders, ...folders],
  packages: [...rule.packages, ...packages],
});

/** The command line reads drawings and photographs through the same functions as the worker. */
const training: Rule = {
  folders: [...pure, 'lib/strokes', 'lib/photo', 'lib/model', 'lib/recognise', 'lib/charts'],
  packages: ['@tensorflow/', 'node:', 'csv-parse/', 'fflate', 'sharp', 'tar-stream', 'tsx/'],
};
/** The folders of training: each may import those that stand before it. */
const trainingOrder = [
  ...['cli', 'data', 'augment', 'synthetic', 'network', 'loop', 'from-scratch'],
  ...['evaluation', 'segmentation', 'show', 'export', 'detector', 'evaluate', 'report', 'compare'],
];

/** Who may import whom. What is not named here is not allowed; a folder may always import what is below it. */
const rules: Readonly<Record<string, Rule>> = {
  [errors]: { folders: [], packages: [] },
  [state]: { folders: [], packages: [] },
  'lib/geometry': { folders: [], packages: [] },
  'lib/reading': { folders: ['lib/geometry'], packages: [] },
  'lib/strokes': { folders: pure, packages: [] },
  'lib/photo': { folders: pure, packages: [] },
  'lib/model': { folders: pure, packages: ['@tensorflow/'] },
  'lib/recognise': { folders: [...pure, 'lib/strokes', 'lib/photo', 'lib/model'], packages: [] },
  'lib/charts': { folders: ['lib/reading'], packages: [] },
  'lib/worker/api': { folders: [...pure, 'lib/strokes'], packages: [] },
  // It starts the threads, by their address.
  'lib/worker/page': { folders: [...pure, state, 'lib/strokes', 'lib/worker/api', 'lib/worker/thread'], packages: [] },
  'lib/worker/thread': {
    folders: [...pure, 'lib/strokes', 'lib/photo', 'lib/model', 'lib/recognise', 'lib/worker/api'],
    packages: [],
  },
  'lib/session': { folders: [...pure, state, 'lib/strokes', 'lib/worker/api', 'lib/worker/page'], packages: [] },
  'lib/browser': { folders: [...forThePage, 'lib/pwa/api'], packages: ['gifenc', 'idb-keyval'] },
  // An element for other people's pages: no React, and nothing that only our own pages need.
  'lib/digit-pad': { folders: [...forThePage, 'lib/browser'], packages: [] },
  'lib/digit-pad/value': { folders: ['lib/reading'], packages: [] },
  'lib/pwa': { folders: [], packages: [] },
  // It is put into its page whole, and fetches the element by its address.
  'lib/frame': { folders: ['lib/reading'], packages: [] },
  // What other people's programs import: the reader, and the element with a worker of its own.
  'lib/package': {
    folders: [...forThePage, 'lib/photo', 'lib/model', 'lib/recognise', 'lib/worker/thread', 'lib/digit-pad'],
    packages: ['react', 'bundled:'],
  },
  // The build leaves out of the WebAssembly what the networks do not call.
  'lib/build': { folders: ['lib/model/wasm', 'lib/pwa/api'], packages: ['node:', 'esbuild', 'sharp'] },
  'components/ui': { folders: forThePage.concat('lib/browser', 'lib/charts'), packages: ['react'] },
  'components/reading': feature,
  'components/drawing': feature,
  'components/photo': feature,
  'components/many': feature,
  'components/share': alsoFrom(feature, [], ['lean-qr']),
  'components/accuracy': feature,
  // It compares what is drawn on the same sheet or photographed, and shares it.
  'components/compare': alsoFrom(feature, ['components/drawing', 'components/photo', 'components/share']),
  // It plays on a sheet with the networks that are compared.
  'components/play': alsoFrom(feature, ['components/compare', 'components/drawing', 'components/share']),
  // Its table is read by the networks of Compare; the site's address is a QR code, as a link is.
  'components/classroom': alsoFrom(feature, ['components/compare', 'components/drawing', 'components/share']),
  // Its tables are of the frame's own words. The code that it shows imports the package by its name.
  'components/developers': alsoFrom(feature, ['lib/frame'], ['scrawl']),
  'components/shell': alsoFrom(feature, [
    'components/drawing',
    'components/photo',
    'components/many',
    'components/share',
  ]),
  // Files are read while the pages are built: there is no server of ours.
  app: {
    folders: ['components', 'lib/charts', 'lib/pwa/api', 'lib/reading', 'lib/recognise/compare'],
    packages: ['react', 'next', 'node:fs'],
  },
  // The commands themselves.
  training,
  ...Object.fromEntries(
    trainingOrder.map((folder, i) => [
      `training/${folder}`,
      alsoFrom(
        training,
        trainingOrder.slice(0, i).map((before) => `training/${before}`),
      ),
    ]),
  ),
};

interface Import {
  readonly file: string;
  /** A package's name, or the imported file's path from the project's root, without its ending. */
  readonly target: string;
}

/** `from '…'`, `import '…'`, `import('…')`, and the worker's `new Worker(new URL('…', import.meta.url))`. */
const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew Worker\(\s*new URL\(\s*)(['"])([^'"\n]+)\1(?!\.)/g;

function importsIn(file: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, , name = '']) => ({
    file,
    target: name.startsWith('.') ? posix.join(posix.dirname(file), name).replace(/\.(tsx?|js)$/, '') : name,
  }));
}

const importsOf = (file: string): Import[] => importsIn(file, readFileSync(join(projectRoot, file), 'utf8'));

const filesBelow = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll(sep, '/')}`,
  );

const sourcesBelow = (folder: string): string[] => filesBelow(folder).filter((path) => /\.(tsx?|js|mjs)$/.test(path));

const product = ['app', 'components', 'lib', 'training'].flatMap(sourcesBelow);

const isWithin = (target: string, place: string) => target === place || target.startsWith(`${place}/`);

/** The rule of the nearest folder above that has one. */
function ruleFor(file: string): [folder: string, rule: Rule] | undefined {
  const above = Object.entries(rules).filter(([folder]) => isWithin(file, folder));
  return above.sort(([a], [b]) => b.length - a.length)[0];
}

function isAllowed({ file, target }: Import): boolean {
  const [folder, rule] = ruleFor(file) ?? [];
  if (folder === undefined || rule === undefined) return false;
  if (/^(app|components|lib|training|tests|public)(\/|$)/.test(target)) {
    return [folder, errors, ...rule.folders].some((allowed) => isWithin(target, allowed));
  }
  return rule.packages.some((allowed) => target.startsWith(allowed));
}

test('every file of the product stands in a folder that has a rule', () => {
  expect(product.filter((file) => ruleFor(file) === undefined)).toEqual([]);
});

describe.each(Object.keys(rules))('%s', (folder) => {
  test('imports only what its rule allows', () => {
    const own = product.filter((file) => ruleFor(file)?.[0] === folder);
    expect(own).not.toEqual([]);
    const forbidden = own.flatMap(importsOf).filter((one) => !isAllowed(one));
    expect(forbidden.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });
});

test('no file imports itself, however many others lie between', () => {
  const known = new Map(product.map((file) => [file.replace(/\.(tsx?|js|mjs)$/, ''), file]));
  const importedBy = new Map(
    product.map((file) => {
      const text = readFileSync(join(projectRoot, file), 'utf8');
      // A thread's address is no import: its file is read when the thread starts.
      const imports = importsIn(file, text.replace(/new URL\('[^']*'/g, ''));
      return [file, imports.flatMap(({ target }) => known.get(target) ?? [])];
    }),
  );
  const done = new Set<string>();
  const circleFrom = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of importedBy.get(file) ?? []) {
      const circle = circleFrom(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  expect(product.map((file) => circleFrom(file, [])).find((circle) => circle)).toBeUndefined();
});

/** More are a folder that nobody finds anything in. */
const MOST_FILES = 16;

test('no folder holds more files than a screen shows', () => {
  const folders = new Map<string, number>();
  for (const file of ['app', 'components', 'lib', 'training'].flatMap(filesBelow)) {
    if (/\.\w+$/.test(file)) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
  }
  expect([...folders].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

test('the worker fetches what only pictures need when the first one comes, and not with its own file', () => {
  const worker = 'lib/worker/thread/recogniser.worker';
  expect(readFileSync(join(projectRoot, `${worker}.ts`), 'utf8')).toContain("import('./photos')");
  const fetched = new Set([worker]);
  // A Set's own loop comes to what is added meanwhile. Types are not fetched.
  for (const file of fetched) {
    const text = readFileSync(join(projectRoot, `${file}.ts`), 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';$/gm)) {
      fetched.add(posix.join(posix.dirname(file), name));
    }
  }
  expect(fetched).toContain('lib/model/network');
  expect([...fetched].filter((file) => file.startsWith('lib/photo/'))).toEqual([]);
});

test('the check itself sees static, dynamic, type and worker imports, and refuses what is not allowed', () => {
  const text = [
    "import type { A } from '../reading/a';",
    "import '@tensorflow/tfjs';",
    "const b = await import('../../training/b');",
    "new Worker(new URL('./worker.ts', import.meta.url));",
  ].join('\n');
  expect(importsIn('lib/photo/c.ts', text).map(({ target }) => target)).toEqual([
    'lib/reading/a',
    '@tensorflow/tfjs',
    'training/b',
    'lib/photo/worker',
  ]);
  const allows = (file: string, target: string) => isAllowed({ file, target });
  expect(allows('components/photo/a.tsx', '@tensorflow/tfjs')).toBe(false);
  expect(allows('components/photo/a.tsx', 'components/share/b')).toBe(false);
  expect(allows('components/photo/a.tsx', 'lib/worker/thread/photos')).toBe(false);
  expect(allows('lib/reading/a.ts', 'lib/strokes/drawing')).toBe(false);
  expect(allows('app/a.tsx', 'lib/reading/card')).toBe(true);
  expect(allows('app/a.tsx', 'lib/model/network')).toBe(false);
  expect(allows('lib/build/serve/a.ts', 'lib/geometry/box')).toBe(false);
});
