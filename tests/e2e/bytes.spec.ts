import { measureBytes } from '../bench/page/bytes';
import { expect, test } from './helpers/test';

/** What the page may cost a phone on a slow network, in brotli. */
const BUDGET_BYTES = 400_000;

test('up to the first reading each file travels once, and all of them are at most 400 KB', async ({
  browser,
  baseURL,
}) => {
  const files = await measureBytes(browser, baseURL ?? '');
  expect(files.filter(({ transfers }) => transfers > 1)).toEqual([]);
  const paths = files.map(({ path }) => path).join(' ');
  for (const expected of ['turbopack-worker', '-simd.wasm', 'model.json', 'card.json', '.bin']) {
    expect(paths).toContain(expected);
  }
  expect(files.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
});
