import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../lib/build/project';

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
    ['a pure folder', 'lib/tsconfig.json', 'document.title = "a";'],
    ['a pure folder', 'lib/tsconfig.json', 'export const c = new OffscreenCanvas(1, 1);'],
    ['a pure folder', 'lib/tsconfig.json', 'process.exit(1);'],
    ['the worker', 'lib/tsconfig.worker.json', 'document.title = "a";'],
    ['the service worker', 'lib/tsconfig.worker.json', 'localStorage.clear();'],
    ['training', 'training/tsconfig.json', 'document.title = "a";'],
    ['the site’s host', 'lib/build/tsconfig.json', 'window.alert("a");'],
  ])('refuses %s (%s) that says %s', (_room, settings, source) => {
    const { good, output } = compile(settings, source);
    expect(good).toBe(false);
    expect(output).toMatch(/Cannot find name/);
  });

  test.each([
    ['a pure folder its arithmetic', 'lib/tsconfig.json', 'export const a = new Uint8Array(3).map((b) => b + 1);'],
    ['the worker its messages', 'lib/tsconfig.worker.json', 'self.postMessage(1);'],
    ['the service worker its caches', 'lib/tsconfig.worker.json', 'void caches.open("a");'],
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
