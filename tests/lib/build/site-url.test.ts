import { expect, test } from 'vitest';
import { SiteUrlError, siteUrlFrom } from '../../../lib/build/project';

const environment = (SITE_URL?: string) => ({ SITE_URL }) as unknown as NodeJS.ProcessEnv;

test.each([
  ['https://example.org', '', 'https://example.org'],
  ['https://example.org/', '', 'https://example.org'],
  ['http://localhost:3000/digits', '/digits', 'http://localhost:3000/digits'],
  ['https://someone.github.io/digits/', '/digits', 'https://someone.github.io/digits'],
])('%s is where a site under "%s" lies', (siteUrl, basePath, home) => {
  expect(siteUrlFrom(environment(siteUrl), basePath)).toBe(home);
});

test('nobody has to say where the site will lie', () => {
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
])('%s is refused for a site under "%s", and the error shows one that is not', (siteUrl, basePath) => {
  expect(() => siteUrlFrom(environment(siteUrl), basePath)).toThrow(SiteUrlError);
  expect(() => siteUrlFrom(environment(siteUrl), basePath)).toThrow(`https://example.org${basePath}.`);
});
