import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFresh } from '../../../lib/build/build-site';
import { BasePathError, basePathFrom } from '../../../lib/build/project';
import { removeWorkerSources } from '../../../lib/build/remove-leftovers';
import { stampOf, writeStamp } from '../../../lib/build/stamp';

const folder = () => mkdtempSync(join(tmpdir(), 'build-'));

test('the worker’s TypeScript is taken out of the site, and what stands beside it is kept', () => {
  const out = folder();
  const media = join(out, '_next', 'static', 'media');
  mkdirSync(media, { recursive: true });
  for (const name of ['worker.14zr.ts', 'icon.0ff8.svg']) writeFileSync(join(media, name), '');
  removeWorkerSources(out);
  expect(readdirSync(media)).toEqual(['icon.0ff8.svg']);
  expect(() => removeWorkerSources(folder())).not.toThrow();
});

test('a site is fresh until a source changes, and not where it was never built', () => {
  const root = folder();
  mkdirSync(join(root, 'app'));
  writeFileSync(join(root, 'app', 'page.tsx'), 'a page');
  expect(existsSync(join(root, 'out'))).toBe(false);
  expect(isFresh(root, '')).toBe(false);
  mkdirSync(join(root, 'out'));
  writeStamp(join(root, 'out'), stampOf(root, ''));
  expect(isFresh(root, '')).toBe(true);
  expect(isFresh(root, '/digits')).toBe(false);
  writeFileSync(join(root, 'app', 'page.tsx'), 'another page');
  expect(isFresh(root, '')).toBe(false);
});

test.each(['', '/digits', '/a/b-c'])('"%s" is a sub-path', (path) => {
  expect(basePathFrom({ BASE_PATH: path } as unknown as NodeJS.ProcessEnv)).toBe(path);
});

test.each(['digits', '/digits/', '/', '//x', '/a b'])(
  '"%s" is no sub-path, and the error shows one that is',
  (path) => {
    expect(() => basePathFrom({ BASE_PATH: path } as unknown as NodeJS.ProcessEnv)).toThrow(BasePathError);
  },
);
