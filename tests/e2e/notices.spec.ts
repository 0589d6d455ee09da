import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesOf } from '../../lib/build/pages';
import { projectRoot } from '../../lib/build/project';
import { reloadPage } from './helpers/open';
import { builtSite, test, untilKept } from './helpers/own-site';
import { button, expect, openReady } from './helpers/test';

const notices = () => readFileSync(join(builtSite, 'third-party-notices.txt'), 'utf8');

/** By what code can be told even when it is minified. */
const traces = [
  ['react in next', 'react.transitional.element'],
  ['react-dom in next', 'Minified React error'],
  ['scheduler in next', 'unstable_scheduleCallback'],
  ['process in next', 'clearTimeout has not been defined'],
  ['next 1', '__next_f'],
  ['lean-qr', 'toImageData'],
  ['@tensorflow/tfjs', 'tfjsflags'],
  ['@tensorflow/tfjs-backend-wasm', 'tfjs-backend-wasm'],
  ['XNNPACK', 'xnn'],
  ['Emscripten', 'emscripten'],
  ['tailwindcss', '--tw-'],
] as const;

const openLicences = async (page: Page): Promise<Page> => {
  await button(page, 'Help').click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Licences' }).click();
  return opened;
};

test('whatever can be told from the built files stands among the licences', () => {
  const files = filesOf(builtSite).filter((path) => /\.(js|css|wasm|html)$/.test(path));
  const code = files.map((path) => readFileSync(join(builtSite, path), 'latin1')).join('\n');
  for (const [name, trace] of traces) {
    expect(code.includes(trace), `${trace} is a trace of ${name}`).toBe(true);
    expect(notices().includes(`\n${name}`), `${name} stands there`).toBe(true);
  }
});

/** Folders whose code no page runs. */
const UNSHIPPED = ['lib/build/', 'lib/package/'];

/** The packages that pages and workers import. */
function importedPackages(): string[] {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  const sources = files.filter((path) => /\.tsx?$/.test(path) && !UNSHIPPED.some((place) => path.startsWith(place)));
  const names = sources.flatMap((path) =>
    [...readFileSync(join(projectRoot, path), 'utf8').matchAll(/(?:from |import\()'(@[\w-]+\/[\w-]+|[\w-]+)[/']/g)].map(
      ([, name = '']) => name,
    ),
  );
  const { devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  // Some only stand in code that a page shows.
  return [...new Set(names)].filter((name) => name in devDependencies);
}

test('every package that the site needs to run stands there', () => {
  const named = (name: string) => new RegExp(`^${name}( in next)? `, 'm');
  expect(importedPackages()).toContain('lean-qr');
  for (const name of importedPackages()) expect(named(name).test(notices()), name).toBe(true);
});

test('no source map is left in the site', () => {
  const files = filesOf(builtSite);
  expect(files.filter((path) => path.endsWith('.map'))).toEqual([]);
  for (const path of files.filter((each) => /\.(js|css)$/.test(each)))
    expect(readFileSync(join(builtSite, path), 'utf8').includes('# sourceMappingURL='), path).toBe(false);
});

test('the help leads to the licences, which are fetched when they are opened, and open without a connection from then on', async ({
  page,
  site,
}) => {
  await openReady(page);
  await untilKept(page);
  expect(site.asked).not.toContain('/third-party-notices.txt');
  const first = await openLicences(page);
  await expect(first.getByText('Permission is hereby granted').first()).toBeVisible();
  await first.close();
  site.close();
  await reloadPage(page);
  const second = await openLicences(page);
  await expect(second.getByText('Permission is hereby granted').first()).toBeVisible();
});

test.describe('without a connection', () => {
  // The browser says in its console that the page did not come.
  test.use({ brokenOnPurpose: true });

  test('licences that were never opened are said to need one', async ({ page, site }) => {
    await openReady(page);
    await untilKept(page);
    site.close();
    const opened = await openLicences(page);
    await expect(opened.getByRole('heading', { level: 1 })).toHaveText(
      'You are offline, and this page has not been opened here before.',
    );
  });
});
