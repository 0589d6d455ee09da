import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { lookForVersion, markOf, nextVersion, type OwnSite, openKept, test, untilKept } from './helpers/own-site';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction } from './helpers/test';
import { brokenVersion, switchedOff } from './helpers/versions';

declare global {
  interface Window {
    /** What the page has asked of its service workers. */
    told: string[];
    isMarked?: boolean;
  }
}

const seven = goldenDigit('7').drawing;

let broken: string;
let next: string;
let off: string;
test.beforeAll(async () => {
  broken = await brokenVersion();
  next = await nextVersion();
  off = switchedOff();
});
test.afterAll(() => {
  for (const folder of [broken, next, off]) rmSync(folder, { recursive: true });
});

/** Longer than the page gives itself to come alive. */
const LONG = '00:20';

/** Marks the document that is open: a reload loses the mark. */
const markDocument = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.isMarked = true;
  });

const isMarkedDocument = (page: Page): Promise<boolean> => page.evaluate(() => window.isMarked === true);

/** Visits the built version, draws, and takes the broken one that is deployed next. */
async function takeBroken(page: Page, site: OwnSite): Promise<void> {
  await openKept(page);
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
  await site.show(broken);
  await lookForVersion(page);
  await button(page, 'Update').click();
  await expect.poll(() => markOf(page)).toBe('broken');
  await page.waitForLoadState();
}

async function expectAlive(page: Page): Promise<void> {
  await expect(prediction(page)).toHaveText('7');
  await button(page, 'Clear').click();
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
}

const stored = (page: Page): Promise<{ workers: number; caches: string[] }> =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));

test.describe('a version whose scripts fail', () => {
  test.use({ brokenOnPurpose: true });

  test.beforeEach(({ page }) => page.clock.install());

  test('gives way to the next one by itself, and the drawing is still there', async ({ page, site }) => {
    await takeBroken(page, site);
    await site.show(next);
    await page.clock.fastForward(LONG);
    await expect.poll(() => markOf(page), { timeout: 60_000 }).toBe('next');
    await expectAlive(page);
  });

  test('gives way in every page in which it is open', async ({ page, context, site }) => {
    await takeBroken(page, site);
    const other = await context.newPage();
    await other.clock.install();
    await other.goto('/how-good/');
    expect(await markOf(other)).toBe('broken');
    await site.show(next);
    await page.clock.fastForward(LONG);
    await expect.poll(() => markOf(page), { timeout: 60_000 }).toBe('next');
    await other.clock.fastForward(LONG);
    await expect.poll(() => markOf(other), { timeout: 60_000 }).toBe('next');
  });

  test('stays as long as the host has no other', async ({ page, site }) => {
    await takeBroken(page, site);
    await markDocument(page);
    const asked = site.asked.length;
    await page.clock.fastForward(LONG);
    await expect.poll(() => site.asked.slice(asked)).toContain('/service-worker.js');
    // Whatever the page does with the answer comes before this.
    await lookForVersion(page);
    expect(await isMarkedDocument(page)).toBe(true);
    expect(await markOf(page)).toBe('broken');
  });

  test('is taken off by the script that switches the service worker off', async ({ page, site }) => {
    await takeBroken(page, site);
    await page.evaluate(() => caches.open('another site of this host'));
    await site.show(off);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
    await expect.poll(() => markOf(page), { timeout: 60_000 }).toBe(null);
    await expectAlive(page);
    await expect.poll(() => stored(page)).toEqual({ workers: 0, caches: ['another site of this host'] });
  });
});

test('the script that switches the service worker off loads each page once, and the real one can come back', async ({
  page,
  site,
}) => {
  await openKept(page);
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
  await markDocument(page);
  await site.show(off);
  const timesAsked = () => site.asked.filter((path) => path === '/service-worker.js').length;
  const asked = timesAsked();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  await expect.poll(() => isMarkedDocument(page).catch(() => true)).toBe(false);
  await expect(prediction(page)).toHaveText('7');
  await markDocument(page);
  // The page that has come from the host starts it once more, which must not load it once more.
  await expect.poll(timesAsked).toBeGreaterThanOrEqual(asked + 2);
  await expect.poll(() => stored(page)).toEqual({ workers: 0, caches: [] });
  expect(await isMarkedDocument(page)).toBe(true);

  await site.show(next);
  await page.reload();
  await untilKept(page);
  site.close();
  await page.reload();
  expect(await markOf(page)).toBe('next');
  await expectAlive(page);
});

test.describe('a page that works', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      window.told = [];
      const { update } = ServiceWorkerRegistration.prototype;
      ServiceWorkerRegistration.prototype.update = function () {
        window.told.push('update');
        return update.call(this);
      };
      const { postMessage } = ServiceWorker.prototype;
      ServiceWorker.prototype.postMessage = function (message: string) {
        window.told.push(message);
        postMessage.call(this, message);
      };
    });
  });

  test('is never loaded over a drawing, though a newer version waits', async ({ page, site }) => {
    await openKept(page);
    await site.show(next);
    await openReady(page);
    await expect(page.getByText('A new version is ready')).toBeVisible({ timeout: 60_000 });
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
    await page.clock.fastForward(LONG);
    // What asks for the registration first is answered first.
    await page.evaluate(() => navigator.serviceWorker.getRegistration());
    expect(await page.evaluate(() => window.told)).toEqual([]);
    expect(await markOf(page)).toBe(null);
    await expect(prediction(page)).toHaveText('7');
  });

  test('and whose scripts come slowly is not loaded again while there is no newer version', async ({ page, site }) => {
    await openKept(page);
    // The browser has taken the files away, as it may.
    await page.evaluate(async () => {
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          if (request.url.includes('/chunks/')) await (await caches.open(name)).delete(request);
    });
    const goOn = site.halt(/\/chunks\/turbopack-/);
    await page.goto('/', { waitUntil: 'commit' });
    await markDocument(page);
    await page.clock.fastForward(LONG);
    await expect.poll(() => page.evaluate(() => window.told)).toEqual(['update']);
    await lookForVersion(page);
    goOn();
    await drawWhenAlive(page);
    expect(await isMarkedDocument(page)).toBe(true);
  });
});

async function drawWhenAlive(page: Page): Promise<void> {
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await expect(page.getByText('Getting ready')).toBeHidden();
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
}
