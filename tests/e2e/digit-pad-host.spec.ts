import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../lib/build/project';
import { drawOnPad, expect, expectValue, hostPage, pad, part, test, untilDefined } from './helpers/pad-host';

/** The policies that the documentation tells, word for word: of a page with the files on its own origin, and on another. */
const [ownPolicy = '', otherPolicy = ''] = [
  ...readFileSync(join(projectRoot, 'lib/digit-pad/README.md'), 'utf8').matchAll(/^default-src .*$/gm),
].map(([policy]) => policy);

/** What the page's policy refuses, as the page itself hears of it; from the first moment. */
async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    Object.assign(window, { refused: [] });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { refused: string[] }).refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

const policyFor = (site: string): string => otherPolicy.replaceAll('https://scrawl.example', site);

test.describe('a page of another origin', () => {
  test('with the policy that the documentation tells reads, and nothing of the pad is refused', async ({
    page,
    host,
    baseURL,
  }) => {
    const refused = await watchPolicy(page);
    const policy = policyFor(baseURL ?? '');
    await host.open('<form><digit-pad bars></digit-pad></form>', { headers: { 'Content-Security-Policy': policy } });
    await drawOnPad(page, '7');
    await expectValue(page, '7');
    // Its styles are there, though the page allows none.
    expect(await part(page, 'sheet').evaluate((sheet) => getComputedStyle(sheet).borderTopStyle)).toBe('solid');
    expect(await refused()).toEqual([]);
  });

  for (const directive of ['script-src', 'connect-src', 'worker-src'])
    test.describe(`without ${directive} in that policy`, () => {
      // The browser says so in its console.
      test.use({ brokenOnPurpose: true });

      test('nothing is read: the policy has no word too many', async ({ page, host, baseURL }) => {
        const policy = policyFor(baseURL ?? '').replace(new RegExp(`${directive} [^;]*;?`), '');
        await host.open('<digit-pad></digit-pad>', {
          headers: { 'Content-Security-Policy': policy },
          isBare: directive === 'script-src',
          head: directive === 'script-src' ? `<script type="module" src="${baseURL}/digit-pad.js"></script>` : '',
        });
        if (directive === 'script-src') {
          expect(await page.evaluate(() => customElements.get('digit-pad') === undefined)).toBe(true);
          return;
        }
        await drawOnPad(page, '7');
        await expect(part(page, 'failure')).toBeVisible();
      });
    });

  test('that lets no text become code allows the pad’s own policy', async ({ page, host, baseURL }) => {
    const policy = `${policyFor(baseURL ?? '')}; require-trusted-types-for 'script'; trusted-types digit-pad`;
    const refused = await watchPolicy(page);
    await host.open('<digit-pad bars></digit-pad>', { headers: { 'Content-Security-Policy': policy } });
    await drawOnPad(page, '7');
    await expectValue(page, '7');
    expect(await refused()).toEqual([]);
  });

  test('that is isolated from other origins may use the pad, too', async ({ page, host }) => {
    await host.open('<digit-pad></digit-pad>', {
      headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
    });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await drawOnPad(page, '7');
    await expectValue(page, '7');
  });

  test('gets no style and no name from the pad', async ({ page, host }) => {
    const traces = () =>
      page.evaluate(() => ({
        names: Object.keys(window).sort(),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        root: [...document.documentElement.attributes].map(({ name }) => name),
        styles: ['h1', 'p'].map((name) => JSON.stringify(getComputedStyle(document.querySelector(name) as Element))),
      }));
    await host.open('<p>Text</p><digit-pad></digit-pad>', { isBare: true });
    const before = await traces();
    await host.open('<p>Text</p><digit-pad></digit-pad>');
    await drawOnPad(page, '7');
    await expectValue(page, '7');
    expect(await traces()).toEqual(before);
  });
});

test.describe('a page of the same origin', () => {
  test('with the policy that the documentation tells reads, by a worker that is a file', async ({ page, baseURL }) => {
    const refused = await watchPolicy(page);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.route('**/own-page.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': ownPolicy },
        body: hostPage('<digit-pad></digit-pad>', '/digit-pad.js'),
      }),
    );
    await page.goto(`${baseURL}/own-page.html`);
    await untilDefined(page);
    await drawOnPad(page, '7');
    await expectValue(page, '7');
    expect(workers).toEqual([expect.stringMatching(/^http.*\/digit-pad\/[0-9a-f]{16}\/worker\.js$/)]);
    expect(await refused()).toEqual([]);
  });
});

test.describe('where something does not come', () => {
  test.use({ brokenOnPurpose: true });

  test('without a connection the pad says so, keeps the drawing, and reads it once there is one', async ({
    page,
    host,
  }) => {
    await page.route('**/digit-pad/**', (route) => route.abort());
    await host.open('<form><digit-pad name="a"></digit-pad></form>');
    await page.context().setOffline(true);
    await drawOnPad(page, '7');
    await expect(part(page, 'failure')).toContainText('There is no connection. Your drawing is kept.');
    await page.unroute('**/digit-pad/**');
    await page.context().setOffline(false);
    await expectValue(page, '7');
    await expect(part(page, 'failure')).toBeHidden();
  });

  test('a file that is missing is named in words, and a button tries again', async ({ page, host }) => {
    await page.route('**/digit-pad/*/worker.js', (route) => route.fulfill({ status: 404, body: '' }));
    await host.open('<digit-pad></digit-pad>');
    await drawOnPad(page, '7');
    await expect(part(page, 'failure')).toContainText('What reads digits could not be fetched.');
    await page.unroute('**/digit-pad/*/worker.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectValue(page, '7');
    await expect(page.getByRole('application')).toBeFocused();
  });

  test('a network that is missing is named, and the next stroke tries again', async ({ page, host }) => {
    await page.route('**/model.json', (route) => route.fulfill({ status: 404, body: '' }));
    await host.open('<digit-pad></digit-pad>');
    await expect(part(page, 'failure')).toContainText('The network that reads digits could not be fetched.');
    await page.unroute('**/model.json');
    await expect
      .poll(async () => {
        await drawOnPad(page, '1', 0, { x: 0.4, y: 0.2, size: 0.6 });
        return part(page, 'failure').isVisible();
      })
      .toBe(false);
    await expect(part(page, 'number')).not.toBeEmpty();
  });

  test('a browser without WebAssembly hears that it cannot read', async ({ page, host }) => {
    await page.route('**/digit-pad/*/worker.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `delete self.WebAssembly;${await answer.text()}` });
    });
    await host.open('<digit-pad></digit-pad>');
    await expect(part(page, 'failure')).toContainText('This browser cannot run the network that reads digits.');
    await expect(pad(page)).toBeVisible();
  });
});
