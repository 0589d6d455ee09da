import type { Browser, BrowserContext, Page } from '@playwright/test';
import { drawWithMouse } from '../../e2e/helpers/pen';
import { goldenDrawings } from '../../golden/golden';

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms: the slow mobile network that Lighthouse assumes. */
const slowNetwork = {
  offline: false,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
  latency: 150,
};

/** Seconds from the start of the navigation; NaN where it did not come to that. */
export interface Visit {
  /** Until the ink was a stroke that can be undone. */
  readonly ink: number;
  /** Until the reading of it stood on the page. */
  readonly prediction: number;
}

/** What one visitor sees who comes again. */
export interface Visits {
  readonly first: Visit;
  /** With what the browser's own cache holds, as where there is no service worker. */
  readonly cached: Visit;
  /** Once the service worker has the whole site. */
  readonly kept: Visit;
  /** The same, without a connection. */
  readonly offline: Visit;
}

/** The golden drawing of the fewest points: what is measured is the page, and not how fast a mouse can be told to move. */
export const quickest = goldenDrawings()
  .map(({ drawing }) => drawing)
  .reduce((best, drawing) => (drawing.flat().length < best.flat().length ? drawing : best));

/** Opens the page again and again on a slow network, each time drawing at once and waiting for the reading. */
export async function measureVisits(browser: Browser, url: string): Promise<Visits> {
  const plain = await browser.newContext({ serviceWorkers: 'block' });
  const first = await measureVisit(plain, url);
  const cached = await measureVisit(plain, url);
  await plain.close();
  const keeping = await browser.newContext();
  await untilKept(keeping, url);
  const kept = await measureVisit(keeping, url);
  await keeping.setOffline(true);
  const offline = await measureVisit(keeping, url);
  await keeping.close();
  return { first, cached, kept, offline };
}

/** Draws as soon as there is a sheet, and waits for the reading. */
async function measureVisit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  await slowDown(page);
  await page.addInitScript(watch);
  // What stands in the page itself has run by then: it keeps the ink until the page's scripts have come.
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await drawWithMouse(page, quickest);
  await page.locator('[data-testid=prediction][data-kind=digits]').waitFor();
  const times = await page.evaluate(() => window.firstTimes);
  await page.close();
  return { ink: (times?.ink ?? Number.NaN) / 1000, prediction: (times?.prediction ?? Number.NaN) / 1000 };
}

/** Puts a page on the slow network. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowNetwork);
}

/** A visit that lasts until the service worker has fetched the site. */
async function untilKept(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // It takes the page over a moment later.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.close();
}

declare global {
  interface Window {
    firstTimes?: { ink?: number; prediction?: number };
  }
}

/** Runs in the page, before its own scripts. Without named functions: tsx would wrap them in a helper the page lacks. */
function watch(): void {
  // The drawing of the last visit would be read before anything is drawn.
  localStorage.clear();
  const times: { ink?: number; prediction?: number } = {};
  window.firstTimes = times;
  new MutationObserver(() => {
    if (document.querySelector('[data-testid=prediction][data-kind=digits]')) times.prediction ??= performance.now();
    const buttons = [...document.querySelectorAll('button')];
    if (buttons.some(({ textContent, ariaDisabled }) => textContent === 'Undo' && ariaDisabled !== 'true'))
      times.ink ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
