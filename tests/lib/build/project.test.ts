import { expect, test } from 'vitest';
import {
  BasePathError,
  basePathFrom,
  hostFrom,
  PortError,
  portFrom,
  SiteUrlError,
  siteUrlFrom,
} from '../../../lib/build/project';

const environment = (set: Readonly<Partial<Record<string, string>>> = {}) => ({ ...set }) as NodeJS.ProcessEnv;

test.each(['', '/digits', '/a/b-c'])('"%s" is a sub-path', (BASE_PATH) => {
  expect(basePathFrom(environment({ BASE_PATH }))).toBe(BASE_PATH);
});

test.each(['digits', '/digits/', '/', '//x', '/a b'])(
  '"%s" is no sub-path, and the error shows one that is',
  (BASE_PATH) => {
    expect(() => basePathFrom(environment({ BASE_PATH }))).toThrow(BasePathError);
    expect(() => basePathFrom(environment({ BASE_PATH }))).toThrow('/digits');
  },
);

test('the port is PORT, and 3000 where none is asked for', () => {
  expect(portFrom(environment({ PORT: '8080' }))).toBe(8080);
  expect(portFrom(environment())).toBe(3000);
});

test.each(['abc', '-1', '70000', '80.5'])('%s is no port, and a sentence says so', (PORT) => {
  expect(() => portFrom(environment({ PORT }))).toThrow(PortError);
});

test('the host is HOST, and this machine alone where none is asked for', () => {
  expect(hostFrom(environment({ HOST: '0.0.0.0' }))).toBe('0.0.0.0');
  for (const none of [{ HOST: '' }, {}]) expect(hostFrom(environment(none))).toBe('localhost');
});

test.each([
  ['https://example.org', '', 'https://example.org'],
  ['https://example.org/', '', 'https://example.org'],
  ['http://localhost:3000/digits', '/digits', 'http://localhost:3000/digits'],
  ['https://someone.github.io/digits/', '/digits', 'https://someone.github.io/digits'],
])('%s is where a site under "%s" lies', (SITE_URL, basePath, home) => {
  expect(siteUrlFrom(environment({ SITE_URL }), basePath)).toBe(home);
});

test('it need not be said where the site will lie', () => {
  expect(siteUrlFrom(environment(), '/digits')).toBe('');
});

test.each([
  ['example.org', ''],
  ['ftp://example.org', ''],
  ['javascript:alert(1)', ''],
  ['https://example.org/digits', ''],
  ['https://example.org', '/digits'],
  ['https://example.org/?a=1', ''],
  ['https://example.org/#a', ''],
  ['https://me:secret@example.org', ''],
])('%s is refused for a site under "%s", and the error shows one that is not', (SITE_URL, basePath) => {
  expect(() => siteUrlFrom(environment({ SITE_URL }), basePath)).toThrow(SiteUrlError);
  expect(() => siteUrlFrom(environment({ SITE_URL }), basePath)).toThrow(`https://example.org${basePath}.`);
});
