import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { addHints } from '../../../../lib/build/manifest/add-hints';
import { builtSite as site } from '../built-site';

afterEach(() => vi.restoreAllMocks());

/** What Turbopack wrote for the home page's chunk, cut down to the worker. */
const chunk =
  'e.v(e.r(10914).f("static/chunks/turbopack-worker-1hr.js",["static/chunks/0f6.js","static/chunks/turbopack-2u1.js"]))';
const page = (basePath: string) =>
  `<html><head><title>Scrawl</title></head><body><script src="${basePath}/_next/static/chunks/28b.js" async=""></script>` +
  `<script src="${basePath}/_next/static/chunks/turbopack-2u1.js" async=""></script></body></html>`;

const files = (basePath = '') => ({
  'index.html': page(basePath),
  '404.html': '<html><head></head><body>Not found</body></html>',
  '_next/static/chunks/28b.js': chunk,
  '_next/static/chunks/turbopack-2u1.js': '',
  'models/digit-net/card.json': '{}',
  'models/digit-net/figures.json': '{}',
  'models/digit-net/model.json': '{}',
  'models/digit-net/weights.bin': '',
});

/** The addresses in the script that hints at them. */
const hints = (html: string): string[] => JSON.parse(/<script>{let n=0.*?(\[.*?\])/.exec(html)?.[1] ?? '[]');

test.each(['', '/digits'])('under "%s" a page names the scripts of its worker and the network’s files', (basePath) => {
  const out = site(files(basePath));
  addHints(out, basePath);
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  expect(hints(html)).toEqual(
    [
      '/_next/static/chunks/turbopack-worker-1hr.js',
      '/_next/static/chunks/0f6.js',
      '/models/digit-net/card.json',
      '/models/digit-net/model.json',
      '/models/digit-net/weights.bin',
    ].map((path) => basePath + path),
  );
  expect(html.replace(/<script>{let n=0.*?<\/script>/, '')).toBe(page(basePath));
});

test('a page in a folder below is found as well', () => {
  const out = site({ ...files(), 'draw/index.html': page('') });
  addHints(out, '');
  expect(hints(readFileSync(join(out, 'draw', 'index.html'), 'utf8'))).toHaveLength(5);
});

test.each(['', '/digits'])(
  'under "%s" the page that compares names its own worker, and not the other one',
  (basePath) => {
    const compare = page(basePath).replace('28b.js', '3c4.js');
    const starting = chunk.replace('static/chunks/0f6.js', 'static/chunks/0f7.js');
    const out = site({ ...files(basePath), 'compare/index.html': compare, '_next/static/chunks/3c4.js': starting });
    addHints(out, basePath);
    const hinted = hints(readFileSync(join(out, 'compare', 'index.html'), 'utf8'));
    expect(hinted.filter((path) => path.endsWith('.js'))).toEqual(
      ['turbopack-worker-1hr', '0f7'].map((name) => `${basePath}/_next/static/chunks/${name}.js`),
    );
    expect(hints(readFileSync(join(out, 'index.html'), 'utf8')).join(' ')).not.toContain('0f7');
  },
);

test('a page without a worker stays as it is', () => {
  const out = site(files());
  addHints(out, '');
  expect(readFileSync(join(out, '404.html'), 'utf8')).toBe(files()['404.html']);
});

test('where no worker is found the build says so and goes on', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const out = site({ ...files(), '_next/static/chunks/28b.js': 'no worker here' });
  addHints(out, '');
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('No page starts a worker'));
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(page(''));
});

test('where the network is missing the worker’s scripts are still named', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const out = site({
    'index.html': page(''),
    '_next/static/chunks/28b.js': chunk,
    '_next/static/chunks/turbopack-2u1.js': '',
  });
  addHints(out, '');
  expect(warn).toHaveBeenCalledOnce();
  expect(hints(readFileSync(join(out, 'index.html'), 'utf8'))).toHaveLength(2);
});
