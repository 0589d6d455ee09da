import { test as base, expect, type Page } from '@playwright/test';
import { openPage } from './open';

interface Options {
  /** For tests that break something on purpose, which the browser then says in its console. */
  readonly brokenOnPurpose: boolean;
  /** For tests that let the page ask another host. */
  readonly foreignOnPurpose: boolean;
}

interface Fixtures {
  /** The page at the site's home, watched: an error in its console or a request to another host fails the test. */
  readonly watched: undefined;
}

/** Playwright's `test`, which also fails where the page logs an error or asks another host for anything. */
export const test = base.extend<Options & Fixtures>({
  brokenOnPurpose: [false, { option: true }],
  foreignOnPurpose: [false, { option: true }],
  watched: [
    async ({ page, baseURL, brokenOnPurpose, foreignOnPurpose }, use) => {
      const errors: string[] = [];
      const foreign: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        const isAboutTheTest = /willReadFrequently|blocked by Playwright/.test(message.text());
        if (['error', 'warning'].includes(message.type()) && !isAboutTheTest)
          errors.push(`${message.text()} ${message.location().url}`);
      });
      // A page's console tells of what its policy refuses, a worker's does not.
      page.on('worker', (worker) => {
        const listen = () =>
          self.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            console.error(`The Content Security Policy refuses ${blockedURI} in a worker: ${violatedDirective}`),
          );
        // One that has ended already violates nothing.
        worker.evaluate(listen).catch(() => {});
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^https?:/.test(protocol) && origin !== new URL(baseURL ?? '').origin) foreign.push(request.url());
      });
      await use(undefined);
      if (!foreignOnPurpose) expect(foreign, 'requests to another host').toEqual([]);
      if (!brokenOnPurpose) expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the home page and waits until the network is ready, so that the next stroke is read at once. */
export async function openReady(page: Page): Promise<void> {
  await openPage(page, '/');
  await expect(page.getByText('Getting ready')).toBeHidden();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
}

export const prediction = (page: Page) => page.getByTestId('prediction');

/** The number that is read, or in a word why there is none: blank, not-a-digit. */
export async function readAs(page: Page): Promise<string> {
  const kind = await prediction(page).getAttribute('data-kind');
  return (kind === 'digits' ? await prediction(page).textContent() : kind) ?? '';
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The ten bars' values in percent, in the order they stand on the page. */
export async function barValues(page: Page): Promise<number[]> {
  const meters = await page.getByRole('meter').all();
  return Promise.all(meters.map(async (meter) => Number(await meter.getAttribute('aria-valuenow'))));
}

/** The digit with the longest bar. */
export async function bestBar(page: Page): Promise<number> {
  const values = await barValues(page);
  return values.indexOf(Math.max(...values));
}
