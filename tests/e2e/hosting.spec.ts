import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { type Service, serveSite } from '../../lib/build/serve/serve';
import { goldenDrawings } from '../golden/golden';
import { numberOf, sheetBoxOf } from './helpers/host-page';
import { follow, openPage } from './helpers/open';
import { drawOnPad, expectValue, hostPage, untilDefined } from './helpers/pad-host';
import { drawOnBox, drawWithMouse } from './helpers/pen';
import { servePlainly } from './helpers/plain-host';
import { test as base, expect, prediction } from './helpers/test';

const basePath = '/digits';
const siteUrl = 'https://example.org/digits';
/** Kept from one run to the next, like out/ itself. */
const folder = 'tests/results/site-under-digits';

const hostNames = ['our own host', 'the plainest of hosts'] as const;
type Hosts = Readonly<Record<(typeof hostNames)[number], Service>>;

interface Fixtures {
  readonly hostName: (typeof hostNames)[number];
  readonly service: Service;
  /** What the page asked the host for beside what lies below the sub-path. */
  readonly outside: readonly string[];
}

const BUILD_TIMEOUT_MS = 300_000;

const test = base.extend<Fixtures, { hosts: Hosts }>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const options = { siteUrl, folder };
      if (!isFresh(projectRoot, basePath, options)) await buildSite(projectRoot, basePath, options);
      const out = join(projectRoot, folder);
      const own = await serveSite(out, basePath, 0);
      const plain = await servePlainly(out, basePath);
      await use({ 'our own host': own, 'the plainest of hosts': plain });
      await Promise.all([own.close(), plain.close()]);
    },
    { scope: 'worker', timeout: BUILD_TIMEOUT_MS },
  ],
  hostName: ['our own host', { option: true }],
  service: async ({ hosts, hostName }, use) => use(hosts[hostName]),
  baseURL: async ({ service }, use) => use(new URL(service.url).origin),
  outside: [
    async ({ page }, use) => {
      const outside: string[] = [];
      page.on('request', (request) => {
        const { pathname, protocol } = new URL(request.url());
        if (/^https?:/.test(protocol) && !pathname.startsWith(`${basePath}/`)) outside.push(request.url());
      });
      await use(outside);
    },
    { auto: true },
  ],
});

// One worker, so that the site is built once.
test.describe.configure({ mode: 'default' });

const seven = () => goldenDrawings().find(({ label }) => label === '7')?.drawing ?? [];

async function draw(page: Page): Promise<void> {
  await expect(page.getByText('Getting ready')).toBeHidden();
  await drawWithMouse(page, seven());
  await expect(prediction(page)).toHaveText('7');
}

for (const hostName of hostNames) {
  test.describe(`under ${basePath}/ on ${hostName}`, () => {
    test.use({ hostName });

    test('a drawing is read, and nothing is asked for outside the sub-path', async ({ page, service, outside }) => {
      const asked: string[] = [];
      page.on('response', (response) => asked.push(new URL(response.url()).pathname));
      await openPage(page, `${service.url}/`);
      await draw(page);
      for (const part of ['turbopack-worker', '.wasm', 'model.json', 'card.json', '.bin'])
        expect(
          asked.some((path) => path.startsWith(basePath) && path.includes(part)),
          part,
        ).toBe(true);
      expect(outside).toEqual([]);
    });

    test('<digit-pad> reads, with all its files from below the sub-path', async ({ page, service, outside }) => {
      const body = hostPage('<digit-pad></digit-pad>', `${basePath}/digit-pad.js`);
      await page.route('**/own-page', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(`${service.url}/own-page`);
      await untilDefined(page);
      await drawOnPad(page, '7');
      await expectValue(page, '7');
      expect(outside).toEqual([]);
    });

    test('the address without its last slash leads to the one with it', async ({ page, request, service }) => {
      const home = await request.get(service.url, { maxRedirects: 0 });
      expect([301, 308]).toContain(home.status());
      expect(home.headers().location).toBe(`${basePath}/`);
      await openPage(page, `${service.url}/how-good`);
      await expect(page).toHaveURL(`${service.url}/how-good/`);
    });

    test('a page below opens by its address, and links, Back and Forward lead on without loading anew', async ({
      page,
      service,
      outside,
    }) => {
      await openPage(page, `${service.url}/how-good/`);
      await expect(page.getByRole('heading', { level: 1, name: 'How good is it?' })).toBeVisible();
      await page.evaluate(() => {
        document.title = 'not loaded anew';
        Object.assign(window, { sameVisit: true });
      });
      await follow(page, 'Scrawl');
      await expect(page).toHaveURL(`${service.url}/`);
      await draw(page);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1, name: 'How good is it?' })).toBeVisible();
      await page.goForward();
      await expect(prediction(page)).toHaveText('7');
      expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true);
      expect(outside).toEqual([]);
    });

    test.describe('an address that leads nowhere', () => {
      // The browser itself says in its console that there was nothing.
      test.use({ brokenOnPurpose: true });

      for (const path of ['/nothing', '/how-good/nothing/at/all', '/nothing/here/']) {
        test(`${path} shows the site’s own page, in its own look, with a way home`, async ({
          page,
          service,
          outside,
        }) => {
          const answer = await openPage(page, service.url + path);
          expect(answer?.status()).toBe(404);
          await expect(page.getByRole('heading', { name: 'There is nothing written on this page.' })).toBeVisible();
          expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
            'rgb(250, 248, 243)',
          );
          await follow(page, 'Go to the drawing sheet');
          await expect(page).toHaveURL(`${service.url}/`);
          await expect(page.getByTestId('drawing-pad')).toBeVisible();
          expect(outside).toEqual([]);
        });
      }
    });

    test('the frame and the page for developers have a sheet, from below the sub-path', async ({
      page,
      service,
      outside,
    }) => {
      for (const folder of ['pad', 'developers']) {
        await openPage(page, `${service.url}/${folder}/`);
        const pad = page.locator('digit-pad');
        await drawOnBox(page, seven(), await sheetBoxOf(pad));
        await expect(numberOf(pad)).toHaveText('7');
      }
      await expect(page.getByText(`src="${service.url}/digit-pad.js"`)).toBeVisible();
      expect(outside).toEqual([]);
    });

    test('the browser can install it, and what is installed begins below the sub-path', async ({
      page,
      request,
      service,
    }) => {
      await openPage(page, `${service.url}/`);
      const devTools = await page.context().newCDPSession(page);
      const { url, errors, data } = await devTools.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      const manifest = JSON.parse(data ?? '');
      for (const place of [manifest.start_url, manifest.scope])
        expect(new URL(place, url).href).toBe(`${service.url}/`);
      for (const { src } of manifest.icons) expect((await request.get(new URL(src, url).href)).ok(), src).toBe(true);
      for (const { src, sizes, type } of manifest.screenshots) {
        const file = await (await request.get(new URL(src, url).href)).body();
        const { width, height, format } = await sharp(file).metadata();
        expect([`${width}x${height}`, `image/${format}`], src).toEqual([sizes, type]);
        expect(file.length, src).toBeLessThan(60_000);
      }
      const shapes = manifest.screenshots.map(({ form_factor }: { form_factor: string }) => form_factor);
      expect(new Set(shapes)).toEqual(new Set(['wide', 'narrow']));
      const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
      // Browser tests run in windows like a private one, where nothing is installed.
      expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    });

    test('a chat that is given the link finds a picture for it, and search engines its address', async ({
      page,
      service,
    }) => {
      await openPage(page, `${service.url}/how-good/`);
      const content = (name: string) =>
        page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
      expect(await content('og:title')).toBe('How good is it? · Scrawl');
      expect(await content('og:url')).toBe(`${siteUrl}/how-good/`);
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${siteUrl}/how-good/`);
      const card = await content('og:image');
      expect(card).toBe(`${siteUrl}/card.png`);
      const picture = await page.request.get(`${service.url}/card.png`);
      // Width and height stand in a PNG file's bytes 16 to 23.
      const bytes = await picture.body();
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    });
  });
}

test('without SITE_URL the page names no address that it does not know', async ({ browser }) => {
  const home = process.env.TESTED_SITE ?? '';
  const page = await browser.newPage();
  await openPage(page, home);
  await expect(page.locator('link[rel=canonical], meta[property="og:image"], meta[property="og:url"]')).toHaveCount(0);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Scrawl');
  await page.close();
});
