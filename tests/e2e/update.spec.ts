import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { versionFiles } from '../../lib/build/manifest/version-files';
import { faultsOf } from './helpers/axe';
import { shippedCards, untilAllReady } from './helpers/compare';
import { goldenDigit } from './helpers/drawings';
import { follow, openPage, reloadPage } from './helpers/open';
import {
  cardOf,
  halfUploaded,
  lookForVersion,
  markOf,
  nextVersion,
  openKept,
  ownFilesOfHowGood,
  test,
} from './helpers/own-site';
import { drawWithMouse } from './helpers/pen';
import { choosePhoto } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { button, expect, openReady, prediction } from './helpers/test';

const seven = goldenDigit('7').drawing;

let next: string;
test.beforeAll(async () => {
  next = await nextVersion();
});
test.afterAll(() => rmSync(next, { recursive: true }));

/** The whole new version is fetched before it is offered. */
const arrived = { timeout: 60_000 };

const notice = (page: Page) => page.getByText('A new version is ready');

/** Whether the page and the files it asks for are of the version that was built, or all of the one after it. */
async function expectAllOf(page: Page, version: 'built' | 'next'): Promise<void> {
  const isNext = version === 'next';
  expect(await markOf(page)).toBe(isNext ? 'next' : null);
  expect((await cardOf(page)).endsWith('\n \n')).toBe(isNext);
}

/** Opens "How good is it?" from another page, without loading that one anew. */
async function goToHowGood(page: Page): Promise<void> {
  const loaded = await page.evaluate(() => performance.timeOrigin);
  await follow(page, 'How good is it?');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How good is it?');
  expect(await page.evaluate(() => performance.timeOrigin), 'the page was loaded anew').toBe(loaded);
}

test('what a page fetches late differs between the versions', () => {
  expect(ownFilesOfHowGood().length).toBeGreaterThan(0);
});

test('a new version is offered, and until it is wanted everything stays old', async ({ page, site }) => {
  await openKept(page);
  await expectAllOf(page, 'built');
  await site.show(next);
  await openReady(page);
  await expect(notice(page)).toBeVisible(arrived);
  await expectAllOf(page, 'built');
  await openReady(page);
  await expect(notice(page)).toBeVisible(arrived);
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await faultsOf(page)).toEqual([]);
  await button(page, 'Not now').click();
  await expect(notice(page)).toBeHidden();
  await goToHowGood(page);
  await expectAllOf(page, 'built');
});

test('wanted, it takes the old one’s place at once and whole, and the drawing is still there', async ({
  page,
  site,
}) => {
  await openKept(page);
  await site.show(next);
  await openReady(page);
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
  await button(page, 'Update').click();
  await expect.poll(() => markOf(page)).toBe('next');
  await expect(prediction(page)).toHaveText('7');
  await expectAllOf(page, 'next');
  await expect(notice(page)).toBeHidden();
  site.close();
  await reloadPage(page);
  await expect(prediction(page)).toHaveText('7');
  await expectAllOf(page, 'next');
  await expectOneVersionKept(page);
});

test('another page of the site changes as well, but not while a photograph is open in it', async ({
  page,
  context,
  site,
}) => {
  await openKept(page);
  const other = await context.newPage();
  await openReady(other);
  await choosePhoto(other, await numberPicture(['48']), '48');
  const idle = await context.newPage();
  await openReady(idle);
  await site.show(next);
  await openReady(page);
  await button(page, 'Update').click();
  await expect.poll(() => markOf(page)).toBe('next');
  await expect.poll(() => markOf(idle)).toBe('next');

  // The host has these parts no more: the page has them from its own version, and so has the worker it starts anew.
  await expectAllOf(other, 'built');
  await goToHowGood(other);
  const card = other.waitForResponse('**/models/digit-net/card.json');
  await follow(other, 'Scrawl');
  expect((await (await card).text()).endsWith('\n \n')).toBe(false);
  await expectAllOf(other, 'built');
  expect(await versionsKept(other)).toBe(2);

  await button(other, 'Back to the drawing').click();
  await expect.poll(() => markOf(other)).toBe('next');
  await expectAllOf(other, 'next');
  await expectOneVersionKept(other);
});

test('another page changes too, and each keeps its own drawing', async ({ page, context, site }) => {
  await openKept(page);
  const other = await context.newPage();
  await openReady(other);
  await drawWithMouse(other, seven);
  await expect(prediction(other)).toHaveText('7');
  await drawWithMouse(page, goldenDigit('3').drawing);
  await expect(prediction(page)).toHaveText('3');
  await site.show(next);
  await lookForVersion(page);
  await button(page, 'Update').click();
  await expect.poll(() => markOf(page)).toBe('next');
  await expect(prediction(page)).toHaveText('3');
  await expect.poll(() => markOf(other)).toBe('next');
  await expect(prediction(other)).toHaveText('7');
});

test('what Compare has fetched is not fetched again for a new version, where it did not change', async ({
  page,
  site,
}) => {
  await openKept(page);
  await follow(page, 'Compare');
  await untilAllReady(page);
  await follow(page, 'Scrawl');
  await site.show(next);
  await openReady(page);
  await button(page, 'Update').click();
  await expect.poll(() => markOf(page)).toBe('next');
  site.close();
  const unchanged = versionFiles(next).oneByOne.map(({ url }) => url.slice(1));
  expect(site.asked.filter((path) => unchanged.includes(path)).sort()).toEqual(unchanged.sort());
  await openPage(page, '/compare/');
  await drawWithMouse(page, seven);
  await expect(page.getByTestId('answer')).toHaveText(shippedCards().map(() => /^\d$/));
});

test('a version that is still being uploaded is left alone until it is whole', async ({ page, site }) => {
  const half = halfUploaded(next);
  await openKept(page);
  await site.show(half);
  await openReady(page);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => {}));
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBe(null);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null);
  await expect(notice(page)).toBeHidden();
  await expectAllOf(page, 'built');
  await goToHowGood(page);
  await site.show(next);
  await openReady(page);
  await button(page, 'Update').click();
  await expect.poll(() => markOf(page)).toBe('next');
  await expectAllOf(page, 'next');
  rmSync(half, { recursive: true });
});

/** Pages that are opened later clear away what is no longer needed. */
async function expectOneVersionKept(page: Page): Promise<void> {
  const kept = async () => {
    await reloadPage(page);
    return versionsKept(page);
  };
  await expect.poll(kept, { timeout: 30_000, intervals: [2000] }).toBe(1);
}

const versionsKept = (page: Page): Promise<number> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' version ')).length);
