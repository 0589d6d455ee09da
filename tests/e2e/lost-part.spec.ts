import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faultsOf } from './helpers/axe';
import { goldenDigit } from './helpers/drawings';
import { builtSite, markOf, test, untilKept } from './helpers/own-site';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction } from './helpers/test';
import { versionWith } from './helpers/versions';

const seven = goldenDigit('7').drawing;

/** The script that the help is fetched with when it is first opened. */
function helpScript(): string {
  const folder = join(builtSite, '_next/static/chunks');
  const isHelp = (name: string) => readFileSync(join(folder, name), 'utf8').includes('Draw with the keyboard');
  const [script, ...others] = readdirSync(folder).filter((name) => name.endsWith('.js') && isHelp(name));
  if (script === undefined || others.length > 0) throw new Error('The help is not in one script of its own.');
  return script;
}

let next: string;
test.beforeAll(async () => {
  next = await versionWith('next', helpScript(), (code) => `${code}\n`);
});
test.afterAll(() => rmSync(next, { recursive: true }));

/** The whole new version is fetched before it is offered. */
const arrived = { timeout: 60_000 };

const openHelp = (page: Page) => button(page, 'Help').click();

const failure = (page: Page) => page.getByText('This part of the page could not be opened.');

const needed = (page: Page) => page.getByText('A new version has this part.');

/** Takes the help's script from all that the browser has kept. */
async function loseHelp(page: Page): Promise<void> {
  const lost = await page.evaluate(async (script) => {
    let count = 0;
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        if (request.url.includes(`/${script}`) && (await (await caches.open(name)).delete(request))) count += 1;
    return count;
  }, helpScript());
  expect(lost).toBe(1);
}

async function draw(page: Page): Promise<void> {
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
}

async function expectMoved(page: Page): Promise<void> {
  await button(page, 'Update').click();
  await expect.poll(() => markOf(page), arrived).toBe('next');
  await expect(prediction(page)).toHaveText('7');
  await openHelp(page);
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
}

// The browser says in its console that the part did not come.
test.use({ brokenOnPurpose: true });

test('a part that neither the browser nor the host has any more leads to the newest version, with the drawing', async ({
  page,
  site,
}) => {
  await openReady(page);
  await untilKept(page);
  await draw(page);
  await loseHelp(page);
  await site.show(next);
  await openHelp(page);
  await expect(failure(page)).toBeVisible();
  await expect(needed(page)).toBeVisible(arrived);
  expect(await faultsOf(page)).toEqual([]);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const [offer, said] = [await needed(page).boundingBox(), await failure(page).boundingBox()];
    expect(offer && said && offer.y + offer.height < said.y, 'neither lies over the other').toBe(true);
  }
  await expectMoved(page);
});

test('who did not want the new version before is offered it once more then', async ({ page, site }) => {
  await openReady(page);
  await untilKept(page);
  await draw(page);
  await site.show(next);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await button(page, 'Not now').click();
  await loseHelp(page);
  await openHelp(page);
  await expect(needed(page)).toBeVisible(arrived);
  await expectMoved(page);
});

test('without a connection a lost part is only said not to come', async ({ page, site }) => {
  await openReady(page);
  await untilKept(page);
  await loseHelp(page);
  site.close();
  const asked = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
  await openHelp(page);
  await asked;
  await expect(failure(page)).toBeVisible();
  await expect(button(page, 'Update')).toBeHidden();
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a part that the host has no more leads to the newest version, too', async ({ page, site }) => {
    await openReady(page);
    await draw(page);
    await site.show(next);
    await openHelp(page);
    await expect(needed(page)).toBeVisible(arrived);
    await expectMoved(page);
  });
});
