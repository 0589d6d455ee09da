import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../lib/site/project';

interface Room {
  /** Other rooms, or single files of them, that it may import. */
  readonly rooms: readonly string[];
  /** Packages it may import, by the start of their name. */
  readonly packages: readonly string[];
}

// The rest of the recogniser's room runs in the worker.
const recogniserForThePage = ['api', 'client', 'errors', 'recogniser'].map((name) => `lib/recogniser/${name}`);
/** The same of the room that compares networks. */
const compareForThePage = ['api', 'client', 'comparer', 'signed-picture'].map((name) => `lib/compare/${name}`);
/** What crosses between page and worker: plain data, and no code that the page would have to fetch. */
const photoForThePage = ['photo-edits', 'rgba-picture'].map((name) => `lib/photo/${name}`);
const pureRooms = ['lib/image', 'lib/ink', 'lib/digit', 'lib/photo'];

/** The house's table. Whatever is not named here is not allowed. */
const rooms: Readonly<Record<string, Room>> = {
  'lib/image': { rooms: [], packages: [] },
  'lib/ink': { rooms: ['lib/image'], packages: [] },
  'lib/digit': { rooms: ['lib/image'], packages: [] },
  'lib/photo': { rooms: ['lib/image'], packages: [] },
  'lib/chart': { rooms: ['lib/model/figures'], packages: [] },
  'lib/model': { rooms: ['lib/digit', 'lib/image'], packages: ['@tensorflow/'] },
  'lib/recogniser': { rooms: [...pureRooms, 'lib/model'], packages: [] },
  'lib/compare': {
    rooms: ['lib/image', 'lib/ink', 'lib/digit', 'lib/model', 'lib/recogniser'],
    packages: [],
  },
  'lib/offline': { rooms: [], packages: ['workbox-'] },
  'lib/browser': {
    rooms: [
      'lib/ink',
      'lib/image',
      'lib/digit/frame',
      'lib/recogniser',
      'lib/compare/signed-picture',
      ...['messages', 'later-message'].map((name) => `lib/offline/${name}`),
      ...photoForThePage,
    ],
    packages: [],
  },
  // The build leaves out of the WebAssembly what the networks do not call.
  'lib/site': {
    rooms: ['lib/model/wasm-functions', 'lib/offline/version-file'],
    packages: ['node:', 'sharp', 'vite'],
  },
  components: {
    rooms: [
      'lib/image',
      'lib/ink',
      'lib/digit',
      'lib/chart',
      'lib/browser',
      'lib/model/card',
      'lib/model/figures',
      ...recogniserForThePage,
      ...compareForThePage,
      ...photoForThePage,
    ],
    packages: ['react', 'next/', 'lean-qr'],
  },
  app: {
    rooms: ['components', 'lib/chart', 'lib/model/card', 'lib/model/figures'],
    // Files are read while the pages are built: there is no server of ours.
    packages: ['react', 'next', 'node:fs'],
  },
  training: {
    // The command line reads drawings and photographs through the same functions as the worker.
    rooms: [
      ...pureRooms,
      'lib/chart',
      'lib/model',
      ...['read-drawing', 'read-photo'].map((name) => `lib/recogniser/${name}`),
    ],
    packages: ['@tensorflow/', 'node:', 'fflate', 'sharp', 'tsx/'],
  },
};

interface Import {
  readonly file: string;
  /** A package's name, or the imported file's path from the project's root, without its ending. */
  readonly target: string;
}

/** `from '…'`, `import '…'`, `import('…')`, and the worker's `new Worker(new URL('…', import.meta.url))`. */
const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew Worker\(\s*new URL\(\s*)(['"])([^'"\n]+)\1(?!\.)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return [...text.matchAll(importPattern)].map(([, , name = '']) => ({
    file,
    target: name.startsWith('.') ? posix.join(posix.dirname(file), name).replace(/\.(tsx?|js)$/, '') : name,
  }));
}

/** A room that has no folder yet has no files. */
function sourcesBelow(room: string): string[] {
  if (!existsSync(join(projectRoot, room))) return [];
  return readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|js|mjs)$/.test(path))
    .map((path) => `${room}/${path.replaceAll(sep, '/')}`);
}

const isWithin = (target: string, place: string) => target === place || target.startsWith(`${place}/`);

function isAllowed(room: string, { target }: Import): boolean {
  const limits = rooms[room];
  if (limits === undefined) return false;
  if (/^(app|components|lib|training|tests|public)(\/|$)/.test(target)) {
    return isWithin(target, room) || limits.rooms.some((allowed) => isWithin(target, allowed));
  }
  return limits.packages.some((allowed) => target.startsWith(allowed));
}

test('every folder of lib is a room of the house', () => {
  const folders = readdirSync(join(projectRoot, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(Object.keys(rooms)).toContain(`lib/${name}`);
});

describe.each(Object.keys(rooms))('%s', (room) => {
  const imports = sourcesBelow(room).flatMap(importsOf);

  test('imports only what the house allows it', () => {
    const forbidden = imports.filter((one) => !isAllowed(room, one)).map(({ file, target }) => `${file} → ${target}`);
    expect(forbidden).toEqual([]);
  });
});

test('components never name the worker’s files: the recogniser’s client does, and the worker', () => {
  const imports = ['components', 'app', 'lib/browser'].flatMap(sourcesBelow).flatMap(importsOf);
  expect(imports.filter(({ target }) => /(^|\/)(worker|photos|decode-photo)$/.test(target))).toEqual([]);
});

test('the worker fetches what only pictures need when the first one comes, and not with its own file', () => {
  const worker = readFileSync(join(projectRoot, 'lib/recogniser/worker.ts'), 'utf8');
  expect(worker).toContain("await import('./photos')");
  const fetched = new Set(['lib/recogniser/worker']);
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
    "import type { A } from '../digit/a';",
    "import '@tensorflow/tfjs-core';",
    "const b = await import('../../training/b');",
    "new Worker(new URL('./worker.ts', import.meta.url));",
  ].join('\n');
  const folder = mkdtempSync(join(resultsFolder(), 'imports-'));
  const file = relative(projectRoot, join(folder, 'c.ts')).replaceAll(sep, '/');
  writeFileSync(join(projectRoot, file), text);
  const targets = importsOf(file).map(({ target }) => target);
  rmSync(folder, { recursive: true });
  expect(targets).toHaveLength(4);
  expect(targets[1]).toBe('@tensorflow/tfjs-core');
  expect(targets[3]).toMatch(/worker$/);
  expect(isAllowed('components', { file: '', target: '@tensorflow/tfjs-core' })).toBe(false);
  expect(isAllowed('lib/digit', { file: '', target: 'lib/ink/drawing' })).toBe(false);
  expect(isAllowed('app', { file: '', target: 'lib/model/card' })).toBe(true);
  expect(isAllowed('app', { file: '', target: 'lib/model/network' })).toBe(false);
  expect(isAllowed('lib/site', { file: '', target: 'lib/image/gray-image' })).toBe(false);
});

describe('the compiler', () => {
  let folder: string;
  beforeAll(() => {
    // Inside the project, so that the compiler finds node_modules/@types.
    folder = mkdtempSync(join(resultsFolder(), 'compile-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function compile(settings: string, source: string): { readonly good: boolean; readonly output: string } {
    const file = join(folder, 'touch.ts');
    writeFileSync(file, source);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(projectRoot, settings), include: [file], exclude: [] }),
    );
    const tsc = join(projectRoot, 'node_modules', 'typescript', 'lib', 'tsc.js');
    const run = spawnSync(process.execPath, [tsc, '--noEmit', '-p', folder], { encoding: 'utf8' });
    return { good: run.status === 0, output: run.stdout + run.stderr };
  }

  test.each([
    ['a pure room', 'lib/tsconfig.json', 'document.title = "a";'],
    ['a pure room', 'lib/tsconfig.json', 'export const c = new OffscreenCanvas(1, 1);'],
    ['a pure room', 'lib/tsconfig.json', 'process.exit(1);'],
    ['the worker', 'lib/recogniser/tsconfig.worker.json', 'document.title = "a";'],
    ['the worker that compares', 'lib/compare/tsconfig.worker.json', 'document.title = "a";'],
    ['the service worker', 'lib/offline/tsconfig.json', 'localStorage.clear();'],
    ['training', 'training/tsconfig.json', 'document.title = "a";'],
    ['the site’s host', 'lib/site/tsconfig.json', 'window.alert("a");'],
  ])('refuses %s (%s) that says %s', (_room, settings, source) => {
    const { good, output } = compile(settings, source);
    expect(good).toBe(false);
    expect(output).toMatch(/Cannot find name/);
  });

  test.each([
    ['a pure room its arithmetic', 'lib/tsconfig.json', 'export const a = new Uint8Array(3).map((b) => b + 1);'],
    ['the worker its messages', 'lib/recogniser/tsconfig.worker.json', 'self.postMessage(1);'],
    ['the service worker its caches', 'lib/offline/tsconfig.json', 'void caches.open("a");'],
    ['training its files', 'training/tsconfig.json', 'import { readFileSync } from "node:fs"; readFileSync("a");'],
  ])('allows %s', (_what, settings, source) => {
    expect(compile(settings, source)).toEqual({ good: true, output: '' });
  });
});

function resultsFolder(): string {
  const folder = join(projectRoot, 'tests', 'results');
  mkdirSync(folder, { recursive: true });
  return folder;
}
