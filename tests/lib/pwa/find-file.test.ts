import { describe, expect, test } from 'vitest';
import { findFile } from '../../../lib/pwa/find-file';

describe.each(['https://example.org/', 'https://example.org/digits/'])('a site at %s', (home) => {
  const paths = ['', 'how-good/', 'how-good/index.txt', 'wasm/a.wasm', '404.html'];
  const files = new Map(paths.map((path) => [home + path, home + path]));

  test.each([
    ['', ''],
    ['?embed=1', ''],
    ['#a-drawing', ''],
    ['index.html', ''],
    ['how-good/', 'how-good/'],
    ['how-good/?from=a-friend#limits', 'how-good/'],
    ['how-good/index.html', 'how-good/'],
    ['how-good/index.txt?_rsc=1a2b3', 'how-good/index.txt'],
    ['wasm/a.wasm', 'wasm/a.wasm'],
  ])('answers "%s" with its file', (address, file) => {
    expect(findFile(files, home + address)).toEqual({ kind: 'file', file: home + file });
  });

  test('sends whoever leaves out a page’s last slash to the page, with what the address says besides', () => {
    expect(findFile(files, `${home}how-good?embed=1`)).toEqual({ kind: 'moved', url: `${home}how-good/?embed=1` });
  });

  test.each(['nowhere', 'nowhere/', 'wasm', 'how-good/index', 'toString', '%'])('has nothing at "%s"', (address) => {
    expect(findFile(files, home + address)).toEqual({ kind: 'unknown' });
  });

  test('leaves another host’s file of the same path alone', () => {
    expect(findFile(files, `https://elsewhere.org${new URL(home).pathname}wasm/a.wasm`)).toEqual({ kind: 'unknown' });
  });
});
