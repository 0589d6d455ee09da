import { expect, test } from 'vitest';
import { codeInAddress, isEmbedded, linkTo, wholePageOf } from '../../../../lib/browser/files/address';
import { embedMarkup } from '../../../../lib/browser/files/embed-markup';

const location = (href: string) => new URL(href);

test('a link holds the drawing behind the # of the page’s own address, whatever path it lies under', () => {
  expect(linkTo('1abc', location('https://example.org/digits/?embed=1#old'))).toBe('https://example.org/digits/#1abc');
  expect(linkTo('', location('https://example.org/digits/#old'))).toBe('https://example.org/digits/');
});

test.each([
  '#1ab_c-d',
  '#1ab_c-d)',
  '#1ab_c-d.',
  '#1ab_c-d,',
  '#1ab_c-d">',
  '#1ab_c-d&fbclid=1',
  '#1ab_c-d%29',
  '#1ab%5Fc%2Dd',
])('the code in %s is found though a chat or mail changed it', (hash) => {
  expect(codeInAddress(location(`https://example.org/${hash}`))).toBe('1ab_c-d');
});

test.each(['#top', '#Section-2', '#<b>', '#%', '#%ff', '#😀', '#/a/path', '#0', '#NaN'])(
  'a fragment that no Scrawl made, as %s, is no link',
  (hash) => {
    expect(codeInAddress({ hash })).toBeUndefined();
    expect(wholePageOf({ hash, href: `https://example.org/${hash}` })).toBe('https://example.org/');
  },
);

test('the code of a newer version is one', () => {
  expect(codeInAddress({ hash: '#2abc' })).toBe('2abc');
});

test('without a # there is no code', () => {
  expect(codeInAddress(location('https://example.org/'))).toBe('');
  expect(codeInAddress(location('https://example.org/#'))).toBe('');
});

test('another page shows the same drawing in an <iframe>, from which the whole program is reached', () => {
  const link = 'https://example.org/digits/#1abc';
  const source = /src="([^"]*)"/.exec(embedMarkup(link))?.[1] ?? '';
  expect(source).toBe('https://example.org/digits/?embed=1#1abc');
  expect(wholePageOf(location(source))).toBe(link);
});

test('it allows the camera where the sheet is blank, and not to a page with a drawing in its link', () => {
  const allowed = (link: string) => /allow="([^"]*)"/.exec(embedMarkup(link))?.[1];
  expect(allowed('https://example.org/digits/#1abc')).toBe('clipboard-write');
  expect(allowed('https://example.org/digits/')).toContain('camera');
  expect(embedMarkup('https://example.org/digits/')).toContain('src="https://example.org/digits/?embed=1"');
});

const page = (search: string, isFramed: boolean) => {
  const self = {} as Window & typeof globalThis;
  return { location: { search } as Location, self, parent: isFramed ? ({} as Window) : self };
};

test('a page is embedded where its address says so and another page shows it, and not opened for itself', () => {
  expect(isEmbedded(page('?embed=1', true))).toBe(true);
  expect(isEmbedded(page('?embed=1', false))).toBe(false);
  expect(isEmbedded(page('?embed=0', true))).toBe(false);
  expect(isEmbedded(page('', true))).toBe(false);
});
