import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readStamp, stampOf, writeStamp } from '../../../lib/build/stamp';

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const sources = {
  'app/page.tsx': 'a page',
  'lib/strokes/drawing.ts': 'ink',
  'public/models/digit-net/model.json': '{}',
  'package-lock.json': '{}',
};

test('the same sources have the same stamp, wherever they lie', () => {
  expect(stampOf(project(sources), '')).toBe(stampOf(project(sources), ''));
});

test.each([
  ['a changed page', { ...sources, 'app/page.tsx': 'another page' }],
  ['a changed model', { ...sources, 'public/models/digit-net/model.json': '[]' }],
  ['other dependencies', { ...sources, 'package-lock.json': '[]' }],
  ['a new file', { ...sources, 'components/bars.tsx': 'bars' }],
  ['a moved file', { ...sources, 'lib/strokes/drawing.ts': '', 'lib/strokes/pen.ts': 'ink' }],
])('%s makes another stamp', (_what, changed) => {
  expect(stampOf(project(changed), '')).not.toBe(stampOf(project(sources), ''));
});

test('another sub-path makes another stamp', () => {
  const root = project(sources);
  expect(stampOf(root, '/digits')).not.toBe(stampOf(root, ''));
});

test('another address to lie at makes another stamp', () => {
  const root = project(sources);
  expect(stampOf(root, '', 'https://example.org')).not.toBe(stampOf(root, ''));
});

test('tests and training leave the stamp as it is', () => {
  const more = { ...sources, 'tests/a.ts': 'a', 'training/b.ts': 'b' };
  expect(stampOf(project(more), '')).toBe(stampOf(project(sources), ''));
});

test('a site keeps its stamp, and a folder without one has none', () => {
  const out = project({ 'index.html': 'home' });
  expect(readStamp(out)).toBeUndefined();
  writeStamp(out, 'abc');
  expect(readStamp(out)).toBe('abc');
});
