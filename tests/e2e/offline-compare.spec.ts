import type { Page } from '@playwright/test';
import { versionFiles } from '../../lib/build/manifest/version-files';
import { faultsOf } from './helpers/axe';
import { chooseFiles, openClass, pupilFile, scores, untilAllRead } from './helpers/class';
import { shippedCards, verdict } from './helpers/compare';
import { goldenDigit } from './helpers/drawings';
import { follow, openPage, reloadPage, untilAlive } from './helpers/open';
import { builtSite, openKept, test, untilKept } from './helpers/own-site';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction } from './helpers/test';

const seven = goldenDigit('7').drawing;

const { withPage, oneByOne } = versionFiles(builtSite);
const later = new Set([...withPage, ...oneByOne].map(({ url }) => url.slice(1)));

/** How many later files the browser keeps for use offline. */
const laterFilesKept = (page: Page): Promise<number> =>
  page.evaluate(
    async (paths) => {
      const name = (await caches.keys()).find((each) => each.includes(' version ')) ?? '';
      const kept = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
      return paths.filter((path) => kept.includes(path)).length;
    },
    [...later],
  );

/** They are 5 MB, and may come a second time. */
const untilLaterFilesKept = (page: Page) =>
  expect.poll(() => laterFilesKept(page), { timeout: 30_000 }).toBe(later.size);

async function expectAllRead(page: Page): Promise<void> {
  // The networks come one by one.
  await expect(page.getByTestId('answer')).toHaveText(
    shippedCards().map(() => /^\d$/),
    { timeout: 30_000 },
  );
}

test('who does not open Compare pays nothing for it, neither before the first reading nor after it', async ({
  page,
  site,
}) => {
  await openReady(page);
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
  await untilKept(page);
  await follow(page, 'How good is it?');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How good is it?');
  await reloadPage(page);
  expect(later.size).toBeGreaterThan(3);
  expect(site.asked).toContain('/models/digit-net/model.json');
  expect(site.asked.filter((path) => later.has(path))).toEqual([]);
});

test('Compare, come to by its link, works without a connection from then on', async ({ page, site }) => {
  await openReady(page);
  await drawWithMouse(page, seven);
  await untilKept(page);
  await follow(page, 'Compare');
  await expectAllRead(page);
  await untilLaterFilesKept(page);
  for (const path of later) expect(site.asked.filter((each) => each === path).length, path).toBe(1);
  site.close();
  await reloadPage(page);
  await expectAllRead(page);
  await follow(page, 'Scrawl');
  await expect(prediction(page)).toHaveText('7');
  await follow(page, 'Compare');
  await expectAllRead(page);
});

test('Compare tells how much of a network has come while it comes through the service worker', async ({
  page,
  site,
}) => {
  await openReady(page);
  await drawWithMouse(page, seven);
  await untilKept(page);
  const [largest] = shippedCards().sort((a, b) => b.bytes - a.bytes);
  const goOn = site.halt(new RegExp(`^/models/${largest?.id}/.*\\.bin$`));
  await follow(page, 'Compare');
  const progress = page.getByRole('progressbar', { name: `Loading ${largest?.title}` });
  const shown = async () => Math.round(Number(await progress.getAttribute('value', { timeout: 30_000 })) / 10) * 10;
  await expect.poll(shown, { timeout: 30_000 }).toBe(50);
  goOn();
  await expectAllRead(page);
  await untilLaterFilesKept(page);
  site.close();
  await reloadPage(page);
  await expectAllRead(page);
});

test('Compare, opened before any other page and left before its networks came, is there without a connection', async ({
  page,
  site,
}) => {
  const goOn = site.halt(/^\/models\/(?!(digit-net|digit-finder|sign-finder)\/).*\.bin$/);
  await openPage(page, '/compare/');
  await untilKept(page);
  await expect.poll(() => laterFilesKept(page)).toBe(withPage.length);
  await follow(page, 'Scrawl');
  site.close();
  goOn();
  await openPage(page, '/compare/');
  await drawWithMouse(page, seven);
  await expect(page.getByTestId('answer').first()).toHaveText('7');
});

test('Compare, opened before any other page, works without a connection as well', async ({ page, site }) => {
  await openPage(page, '/compare/');
  await untilKept(page);
  await untilLaterFilesKept(page);
  site.close();
  await reloadPage(page);
  await drawWithMouse(page, seven);
  await expect(verdict(page)).toContainText('7');
  await expectAllRead(page);
});

test('the page for a class reads its drawings without a connection, once it has read some', async ({ page, site }) => {
  await openClass(page);
  await untilKept(page);
  await chooseFiles(page, [pupilFile('Anna', '7')]);
  await untilAllRead(page);
  await untilLaterFilesKept(page);
  site.close();
  page.on('dialog', (dialog) => dialog.accept());
  await reloadPage(page);
  await chooseFiles(page, [pupilFile('Ben', '1')]);
  await untilAllRead(page);
  await expect(scores(page).getByRole('row', { name: /^Ours/ })).toContainText('1 of 1');
});

test.describe('Compare, never opened', () => {
  // The browser says in its console that the page did not come.
  test.use({ brokenOnPurpose: true });

  test('says without a connection that it has not been here yet, and opens once there is one', async ({
    page,
    site,
    context,
  }) => {
    await openKept(page);
    await context.setOffline(true);
    await follow(page, 'Compare');
    const words = page.getByRole('heading', { level: 1 });
    await expect(words).toHaveText('You are offline, and this page has not been opened here before.');
    expect(await faultsOf(page)).toEqual([]);
    expect(new URL(page.url()).pathname).toBe('/compare/');
    expect((await openPage(page, '/compare'))?.status()).toBe(503);
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(words).toHaveText('Compare');
    await untilAlive(page);
    await drawWithMouse(page, seven);
    await expectAllRead(page);
    expect(site.asked).toContain('/compare/');
  });

  test('leads back to the drawing sheet, which works', async ({ page, site }) => {
    await openKept(page);
    site.close();
    await openPage(page, '/compare/');
    await follow(page, 'Scrawl');
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
    await expect(button(page, 'Undo')).toBeEnabled();
  });
});
