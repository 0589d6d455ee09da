import { measurePadBytes, servePadPage } from '../bench/pad/pad-page';
import { expect, test } from './helpers/test';

/** What the element may cost a page up to its first reading, in brotli. `npm run bench:pad` measures the time, too. */
const BUDGET_BYTES = 260_000;

/** What each file may take of it, by a part of its path: a little more than it does. */
const BUDGETS: Readonly<Record<string, number>> = {
  '/digit-pad.js': 17_500,
  '/worker.js': 41_000,
  '/models/': 90_000,
  '/wasm/': 62_000,
};

test('up to its first reading, each file of the element travels once, and keeps to its budget', async ({
  browser,
  baseURL,
}) => {
  const host = await servePadPage(baseURL ?? '');
  const files = await measurePadBytes(browser, host.url);
  host.close();
  expect(files.filter(({ transfers }) => transfers > 1)).toEqual([]);
  const sizes = Object.keys(BUDGETS).map((part) => {
    const own = files.filter(({ path }) => path.includes(part));
    return [part, own.reduce((sum, { bytes }) => sum + bytes, 0)] as const;
  });
  console.log(`Up to a pad's first reading, bytes in brotli: ${sizes.map((size) => size.join(' ')).join(', ')}.`);
  expect(sizes.filter(([part, bytes]) => bytes === 0 || bytes > (BUDGETS[part] ?? 0))).toEqual([]);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(sizes.reduce((sum, [, bytes]) => sum + bytes, 0)).toBe(total);
  expect(total).toBeLessThanOrEqual(BUDGET_BYTES);
});
