import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionFiles } from '../../lib/build/manifest/version-files';
import { projectRoot } from '../../lib/build/project';
import type { VersionFile } from '../../lib/pwa/api';
import { goldenDigit } from './helpers/drawings';
import { follow, openPage } from './helpers/open';
import { openKept, test, untilKept } from './helpers/own-site';
import { drawWithMouse } from './helpers/pen';
import { choosePhoto } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { expect, openReady, prediction } from './helpers/test';

const seven = goldenDigit('7').drawing;

test('after one visit, a drawing is read without a connection', async ({ page, site }) => {
  await openKept(page);
  site.close();
  await openReady(page);
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
});

test('a page that was open when the connection went reads a photograph, though it never had one before', async ({
  page,
  site,
}) => {
  await openKept(page);
  site.close();
  await choosePhoto(page, await numberPicture(['48']), '48');
});

test('without a connection one goes to the other page and back, and the drawing is still there', async ({
  page,
  site,
}) => {
  await openKept(page);
  site.close();
  await openReady(page);
  await drawWithMouse(page, seven);
  await follow(page, 'How good is it?');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How good is it?');
  await follow(page, 'Scrawl');
  await expect(prediction(page)).toHaveText('7');
});

test('without a connection every page opens at each form of its address', async ({ page, site }) => {
  await openKept(page);
  site.close();
  for (const address of ['/how-good/', '/how-good', '/how-good/index.html', '/how-good?from=a-friend']) {
    await openPage(page, address);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('How good is it?');
  }
  expect(new URL(page.url()).pathname).toBe('/how-good/');
  expect(new URL(page.url()).search).toBe('?from=a-friend');
  for (const address of ['/?embed=1', '/index.html', '/#anything']) {
    await openPage(page, address);
    await expect(page.getByTestId('drawing-pad'), address).toBeVisible();
    // These words stand on the page until its scripts and the network are there.
    await expect(page.getByText('Getting ready'), address).toBeHidden();
  }
});

test.describe('an address that no page has', () => {
  // The browser says in its console that the page was answered with 404.
  test.use({ brokenOnPurpose: true });

  test('is said to have none, also without a connection', async ({ page, site }) => {
    await openKept(page);
    const words = page.getByRole('heading', { level: 1 });
    const online = await openPage(page, '/nowhere/at/all');
    expect(online?.status()).toBe(404);
    const expected = String(await words.textContent());
    site.close();
    const offline = await openPage(page, '/nowhere/else');
    expect(offline?.status()).toBe(404);
    await expect(words).toHaveText(expected);
    await follow(page, 'Scrawl');
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
    await expect(page.getByText('Getting ready')).toBeHidden();
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
  });
});

test('nothing is fetched for later use before the first reading is ready', async ({ page, site }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  const goOn = site.halt(/^\/models\/digit-net\/model\.json$/);
  await page.goto('/', { waitUntil: 'load' });
  await expect.poll(() => site.asked).toContain('/models/digit-net/model.json');
  // Less than a page waits that never comes to a reading.
  await page.clock.runFor(9000);
  // What the page has asked for until here is asked before this.
  await page.evaluate(() => fetch('/robots.txt'));
  expect(site.asked).not.toContain('/service-worker.js');
  expect(site.asked).not.toContain('/how-good/');
  goOn();
  await page.clock.resume();
  await untilKept(page);
  expect(site.asked).toContain('/service-worker.js');
  expect(site.asked).toContain('/how-good/');
});

test.describe('other methods', () => {
  // The browser says in its console that the host takes no POST.
  test.use({ brokenOnPurpose: true });

  test('go to the host', async ({ page }) => {
    await openKept(page);
    expect(await page.evaluate(async () => (await fetch('/', { method: 'POST' })).status)).toBe(405);
  });
});

test('whatever a built page names is kept', () => {
  const built = join(projectRoot, 'out');
  const { atOnce, withPage } = versionFiles(built);
  const paths = (files: readonly VersionFile[]) => files.map(({ url }) => url.slice(2));
  const first = new Set(paths(atOnce));
  const all = new Set([...first, ...paths(withPage)]);
  for (const page of ['index.html', '404.html', 'how-good/index.html', 'compare/index.html']) {
    const html = readFileSync(join(built, page), 'utf8');
    const named = html.match(/_next\/static\/[\w~./-]+\.\w+/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    const kept = first.has(page.replace('index.html', '')) ? first : all;
    for (const path of named) expect(kept, page).toContain(path);
  }
});
