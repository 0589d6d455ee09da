import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addPolicy, InlineCodeError, PolicyPlaceError } from '../../../../lib/build/headers/policy';
import { builtSite } from '../built-site';

const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/><script src="/a.js"></script></head><body>${body}</body></html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const read = (out: string, path: string) => readFileSync(join(out, path), 'utf8');

test('each page names its own inline scripts, and together they are what the host has to allow', () => {
  const out = builtSite({
    'index.html': page('<script>one()</script><script id="_R_">two()</script>'),
    'how-good/index.html': page('<script>one()</script><script>\nthree("<b>")\n</script>'),
  });
  const all = addPolicy(out);
  expect(all).toEqual([hash('one()'), hash('two()'), hash('\nthree("<b>")\n')].sort());
  expect(read(out, 'index.html')).toContain(
    `script-src 'self' 'wasm-unsafe-eval' ${hash('one()')} ${hash('two()')}; style-src 'self';`,
  );
  expect(read(out, 'how-good/index.html')).not.toContain(hash('two()'));
});

test('the policy comes before any script, right after the encoding, which has to stand in the first kilobyte', () => {
  const out = builtSite({ 'index.html': page('') });
  addPolicy(out);
  expect(read(out, 'index.html')).toMatch(
    /^<!DOCTYPE html><html><head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*"\/><script src/,
  );
});

test('nothing is allowed to be unsafe but the compiling of WebAssembly', () => {
  const out = builtSite({ 'index.html': page('<script>one()</script>') });
  addPolicy(out);
  expect(read(out, 'index.html').match(/[\w-]*unsafe[\w-]*/g)).toEqual(['wasm-unsafe-eval']);
});

test.each([
  '<p style="color:red">a</p>',
  '<style>p { color: red }</style>',
  '<button class="a" onclick="buy()">a</button>',
])('a page that holds %s cannot be built', (body) => {
  expect(() => addPolicy(builtSite({ 'index.html': page(body) }))).toThrow(InlineCodeError);
});

test('what scripts say of styles, and words in the text, are no styles', () => {
  const out = builtSite({ 'index.html': page('<p>style="a" onclick=</p><script>f("<p style=1 onclick=2>")</script>') });
  expect(() => addPolicy(out)).not.toThrow();
});

test('a page whose head begins otherwise is not left without a policy', () => {
  const out = builtSite({ 'index.html': '<html><head><script>one()</script></head></html>' });
  expect(() => addPolicy(out)).toThrow(PolicyPlaceError);
});
