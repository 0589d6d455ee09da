import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFresh } from '../../../lib/build/build-site';
import { readStamp, stampOf, writeStamp } from '../../../lib/build/stamp';
import { builtSite as project } from './built-site';

const sources = {
  'app/page.tsx': 'a page',
  'lib/strokes/drawing.ts': 'ink',
  'public/models/digit-net/model.json': '{}',
  'package-lock.json': '{}',
};
const stamp = stampOf(project(sources), '');

test.each([
  ['the same sources elsewhere', sources],
  ['tests and training', { ...sources, 'tests/a.ts': 'a', 'training/b.ts': 'b' }],
])('%s leave the stamp as it is', (_what, same) => {
  expect(stampOf(project(same), '')).toBe(stamp);
});

test.each([
  ['a changed page', { ...sources, 'app/page.tsx': 'another page' }],
  ['a changed model', { ...sources, 'public/models/digit-net/model.json': '[]' }],
  ['other dependencies', { ...sources, 'package-lock.json': '[]' }],
  ['a new file', { ...sources, 'components/bars.tsx': 'bars' }],
  ['a moved file', { ...sources, 'lib/strokes/drawing.ts': '', 'lib/strokes/pen.ts': 'ink' }],
])('%s makes another stamp', (_what, changed) => {
  expect(stampOf(project(changed), '')).not.toBe(stamp);
});

test('another sub-path, or another address to lie at, makes another stamp', () => {
  const root = project(sources);
  expect(stampOf(root, '/digits')).not.toBe(stamp);
  expect(stampOf(root, '', 'https://example.org')).not.toBe(stamp);
});

test('a site is fresh until a source changes, and not where it was never built', () => {
  const root = project(sources);
  const out = join(root, 'out');
  expect(isFresh(root, '')).toBe(false);
  mkdirSync(out);
  expect(readStamp(out)).toBeUndefined();
  writeStamp(out, stamp);
  expect(readStamp(out)).toBe(stamp);
  expect(isFresh(root, '')).toBe(true);
  expect(isFresh(root, '/digits')).toBe(false);
  writeFileSync(join(root, 'app', 'page.tsx'), 'another page');
  expect(isFresh(root, '')).toBe(false);
});
