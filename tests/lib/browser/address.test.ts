import { expect, test } from 'vitest';
import { codeInAddress, embedMarkup, linkTo, wholePageOf } from '../../../lib/browser/address';

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

test.each(['#%', '#%ff', '#<b>', '#😀'])('what is no code at all, as %s, is handed on to be refused', (hash) => {
  expect(codeInAddress({ hash })).not.toBe('');
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
