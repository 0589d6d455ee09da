import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { workerFiles } from '../../lib/build/manifest/add-hints';
import { versionFiles } from '../../lib/build/manifest/version-files';
import { projectRoot } from '../../lib/build/project';
import { USUAL_FEATURES } from '../../lib/recognise/hand/usual-features-data';
import { type FetchedFile, measureBytes } from '../bench/page/bytes';
import { drawn } from './helpers/put-right';
import { button, expect, prediction, test } from './helpers/test';

/** What the page may cost a phone on a slow network up to the first reading, in brotli. */
const BUDGET_BYTES = 350_000;

/** What each kind of file may take of it: a little more than it does. Most of the page's scripts are React and Next. */
const BUDGETS = {
  page: 5_300,
  styles: 6_850,
  'page scripts': 139_200,
  'worker scripts': 40_500,
  wasm: 62_000,
  model: 90_000,
  icons: 2_000,
} as const;

type Kind = keyof typeof BUDGETS;

const out = join(projectRoot, 'out');
const scriptsOfWorker = workerFiles(out, readFileSync(join(out, 'index.html'), 'utf8'));

function kindOf({ path }: FetchedFile): Kind {
  if (path === '/') return 'page';
  if (path.endsWith('.css')) return 'styles';
  if (path.endsWith('.js')) return scriptsOfWorker.includes(path) ? 'worker scripts' : 'page scripts';
  if (path.startsWith('/wasm/')) return 'wasm';
  if (path.startsWith('/models/')) return 'model';
  if (/icon|manifest/.test(path)) return 'icons';
  throw new Error(`Nobody knows what ${path} is for.`);
}

/** What no first reading can do without, by a part of its name. */
const missing = (files: readonly FetchedFile[]): string[] =>
  ['turbopack-worker', '-simd.', 'model.json', 'card.json', '.bin'].filter(
    (part) => !files.some(({ path }) => path.includes(part)),
  );

/** On a busy machine Chromium does not always tell of a file that a hint and the worker ask for at once. */
const ATTEMPTS = 3;

async function measured(browser: Browser, url: string): Promise<FetchedFile[]> {
  let files = await measureBytes(browser, url);
  for (let more = 1; more < ATTEMPTS && missing(files).length > 0; more++) files = await measureBytes(browser, url);
  return files;
}

test('up to the first reading each file travels once, and each kind of them keeps to its budget', async ({
  browser,
  baseURL,
}) => {
  const files = await measured(browser, baseURL ?? '');
  expect(files.filter(({ transfers }) => transfers > 1)).toEqual([]);
  expect(missing(files)).toEqual([]);
  // What only the page Compare needs costs nobody else anything.
  const { withPage, oneByOne } = versionFiles(out);
  const ofOthers = new Set([...withPage, ...oneByOne].map(({ url }) => url.slice(1)));
  expect(files.filter(({ path }) => ofOthers.has(path))).toEqual([]);
  const total = (own: readonly FetchedFile[]): number => own.reduce((sum, { bytes }) => sum + bytes, 0);
  const kinds = Object.keys(BUDGETS) as Kind[];
  const sizes = kinds.map((kind) => [kind, total(files.filter((file) => kindOf(file) === kind))] as const);
  console.log(`Up to the first reading, bytes in brotli: ${sizes.map((size) => size.join(' ')).join(', ')}.`);
  expect(sizes.filter(([kind, bytes]) => bytes > BUDGETS[kind])).toEqual([]);
  expect(total(files)).toBeLessThanOrEqual(BUDGET_BYTES);
});

test('what learns a hand travels with the first digit that is set, and the network’s part of it once a person agrees', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const holding = (text: string) =>
    readdirSync(join(out, '_next/static/chunks'))
      .map((name) => `/_next/static/chunks/${name}`)
      .filter((path) => path.endsWith('.js') && readFileSync(join(out, path), 'utf8').includes(text));
  const isFetched = (paths: readonly string[]) => paths.some((path) => fetched.includes(path));
  const [forThePage, forTheWorker] = [holding('forgetAll'), holding(USUAL_FEATURES.directions[0] ?? '')];
  expect([forThePage, forTheWorker]).not.toContainEqual([]);
  await drawn(page, '7');
  await page.getByRole('region', { name: 'Reading' }).hover();
  expect(isFetched(forThePage)).toBe(false);
  await button(page, 'Set it to 1').click();
  await expect(prediction(page)).toHaveText('1');
  await expect(button(page, 'Learn')).toBeVisible();
  expect(isFetched(forThePage)).toBe(true);
  expect(isFetched(forTheWorker)).toBe(false);
  await button(page, 'Learn').click();
  await expect.poll(() => isFetched(forTheWorker)).toBe(true);
});

test('the worker of the page that draws holds none of the code of the page Compare', () => {
  const codeOf = (path: string) => readFileSync(join(out, path), 'utf8');
  const workerOfCompare = workerFiles(out, codeOf('compare/index.html'));
  // The name of a method that only the worker of Compare has.
  const isOfCompare = (path: string) => codeOf(path).includes('responsesTo');
  expect(workerOfCompare.filter(isOfCompare)).toHaveLength(1);
  expect(scriptsOfWorker.filter(isOfCompare)).toEqual([]);
});
