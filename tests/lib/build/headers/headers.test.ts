import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headerRules, headersFor } from '../../../../lib/build/headers/header-rules';
import {
  formatHeadersFile,
  HeadersFileError,
  parseHeadersFile,
  writeHeaders,
} from '../../../../lib/build/headers/host-files';
import { nginxConfig } from '../../../../lib/build/headers/nginx-config';
import { builtSite } from '../built-site';

const paths = [
  '/404.html',
  '/_next/static/chunks/0a1b.js',
  '/_next/static/media/icon.svg',
  '/card.png',
  '/digit-pad.js',
  '/digit-pad/0a1b2c3d4e5f6071/models/digit-net/card.json',
  '/digit-pad/0a1b2c3d4e5f6071/worker.js',
  '/how-good/index.html',
  '/how-good/index.txt',
  '/index.html',
  '/models/digit-net/card.json',
  '/models/digit-net/weights.ba6ebcc4.bin',
  '/wasm/a1b2c3d4/tfjs-backend-wasm.wasm',
];
const rules = headerRules(["'sha256-abc='"], paths, '');
const cache = (path: string, basePath = '') =>
  headersFor(headerRules([], paths, basePath), basePath + path)['Cache-Control'];

test('what is named after its content is kept for a year', () => {
  for (const path of paths.filter((one) => /_next|weights|wasm|digit-pad\//.test(one)))
    expect(cache(path), path).toBe('public, max-age=31536000, immutable');
});

test('pages, and what keeps its name when it changes, are asked for anew', () => {
  const others = ['/', '/index.html', '/how-good/', '/how-good/index.txt', '/models/digit-net/card.json', '/card.png'];
  for (const path of others) expect(cache(path), path).toBe('no-cache');
});

test('no address meets two rules for one header, since hosts disagree about which counts', () => {
  for (const path of ['/', '/how-good/', '/nothing', ...paths]) {
    const names = rules
      .filter(({ pattern }) => path === pattern || (pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1))))
      .flatMap(({ headers }) => Object.keys(headers));
    expect(names.length, path).toBe(new Set(names).size);
  }
});

test('the policy is for every address, workers’ scripts and what is not found included', () => {
  for (const path of ['/', '/nothing', '/_next/static/chunks/0a1b.js', '/service-worker.js'])
    expect(headersFor(rules, path)['Content-Security-Policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='; .*frame-ancestors \*$/,
    );
});

test('under a sub-path the rules are for what lies below it', () => {
  expect(cache('/models/digit-net/weights.ba6ebcc4.bin', '/digits')).toContain('immutable');
  expect(headersFor(headerRules([], paths, '/digits'), '/elsewhere')).toEqual({});
});

test('what is written for a host is read back the same', () => {
  expect(parseHeadersFile(formatHeadersFile(rules))).toEqual(rules);
  expect(parseHeadersFile('# a note\n\n/a\n  X-One:  two: three \n')).toEqual([
    { pattern: '/a', headers: { 'X-One': 'two: three' } },
  ]);
});

test.each(['  X-One: before any path', '/a\nX-One: not below it', 'a'])('%j is refused as headers', (text) => {
  expect(() => parseHeadersFile(text)).toThrow(HeadersFileError);
});

test('more than a host takes is an error now, and not a policy that is missing later', () => {
  const many = Array.from({ length: 40 }, (_, i) => `'sha256-${String(i).padStart(43, 'a')}='`);
  expect(() => formatHeadersFile(headerRules(many, paths, ''))).toThrow(/lines of 2000 signs/);
});

test('Vercel and the others are told the same, of all files and the service worker that comes later', () => {
  const out = builtSite(Object.fromEntries(paths.map((path) => [path.slice(1), ''])));
  writeHeaders(out, [], '');
  const own = parseHeadersFile(readFileSync(join(out, '_headers'), 'utf8'));
  expect(headersFor(own, '/service-worker.js')['Cache-Control']).toBe('no-cache');
  const vercel = JSON.parse(readFileSync(join(out, 'vercel.json'), 'utf8'));
  expect(vercel.trailingSlash).toBe(true);
  expect(
    vercel.headers.map(({ source, headers }: { source: string; headers: { key: string; value: string }[] }) => ({
      pattern: source.replace('(.*)', '*'),
      headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    })),
  ).toEqual(own);
});

test('nginx is told the same: one set of headers, and by address those that differ', () => {
  const text = nginxConfig(headerRules([], paths, '/digits'), '/digits');
  const sent = [...text.matchAll(/^ {2}add_header (\S+) (?:"(.*)"|\$scrawl_\w+) always;$/gm)];
  const safety = headersFor(headerRules([], paths, '/digits'), '/digits/nothing');
  expect(Object.fromEntries(sent.filter(([, , value]) => value).map(([, name, value]) => [name, value]))).toEqual(
    safety,
  );
  expect(text).toContain('error_page 403 404 =404 /digits/404.html;');
  const mapOf = (variable: string) => new RegExp(`^map \\$uri \\$${variable} \\{[^}]*\\}`, 'm').exec(text)?.[0] ?? '';
  const cached = mapOf('scrawl_cache_control');
  expect(cached).toContain('default "no-cache";');
  const kept = [...cached.matchAll(/^ {2}"(~\^)?([^"]+)" "public, max-age=31536000, immutable";$/gm)];
  // nginx's map holds no plain key as long as a weights file's address below a long path, and any pattern.
  expect(kept.map(([, mark, path]) => `${mark}${path}`)).toEqual([
    '~^/digits/_next/',
    '~^/digits/digit-pad/',
    '~^/digits/models/digit-net/weights\\.ba6ebcc4\\.bin$',
    '~^/digits/wasm/',
  ]);
  expect(mapOf('scrawl_access_control_allow_origin')).toBe(
    'map $uri $scrawl_access_control_allow_origin {\n  default "";\n  "~^/digits/digit-pad\\.js$" "*";\n  "~^/digits/digit-pad/" "*";\n}',
  );
});

test('the element for other people’s pages, and all that it fetches, may be used by any site; nothing else may', () => {
  for (const path of paths) {
    const headers = headersFor(rules, path);
    const isForOthers = path.startsWith('/digit-pad');
    expect(headers['Access-Control-Allow-Origin'], path).toBe(isForOthers ? '*' : undefined);
    expect(headers['Cross-Origin-Resource-Policy'], path).toBe(isForOthers ? 'cross-origin' : undefined);
  }
  expect(cache('/digit-pad.js')).toBe('no-cache');
  expect(cache('/digit-pad/0a1b2c3d4e5f6071/worker.js')).toContain('immutable');
});
