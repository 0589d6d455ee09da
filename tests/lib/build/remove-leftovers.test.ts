import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../../lib/build/pages';
import { removeLeftovers } from '../../../lib/build/remove-leftovers';
import { builtSite } from './built-site';

test('what no browser asks for is taken out of the site, and what stands beside it is left', () => {
  const script = '<script src="/digits/_next/static/chunks/new.js" async=""></script>';
  const out = builtSite({
    'index.html': `<script src="/digits/_next/static/chunks/old.js" noModule=""></script>${script}`,
    '404.html': 'nothing here',
    '404/index.html': 'nothing here',
    '_not-found/index.html': 'nothing here',
    '_next/static/chunks/old.js': '',
    '_next/static/chunks/new.js': '',
    '_next/static/media/worker.14zr.ts': '',
    '_next/static/media/icon.0ff8.svg': '',
  });
  removeLeftovers(out);
  expect(filesOf(out)).toEqual([
    '/404.html',
    '/_next/static/chunks/new.js',
    '/_next/static/media/icon.0ff8.svg',
    '/index.html',
  ]);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(script);
});

test('a site without leftovers stays as it is', () => {
  const out = builtSite({ 'index.html': 'home' });
  removeLeftovers(out);
  expect(filesOf(out)).toEqual(['/index.html']);
});
