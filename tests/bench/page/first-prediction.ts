import type { Browser } from '@playwright/test';
import { drawWithMouse } from '../../e2e/helpers/pen';
import { goldenDrawings } from '../../golden/golden';

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms: the slow mobile network that Lighthouse assumes. */
const slowNetwork = {
  offline: false,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
  latency: 150,
};

export interface FirstPrediction {
  /** Seconds from the start of the navigation until the sheet took ink. */
  readonly ink: number;
  /** Seconds from the start of the navigation until the reading of it stood on the page. */
  readonly prediction: number;
}

/** Opens the page with an empty cache on a slow network, draws as soon as the sheet takes ink, and waits for the reading. */
export async function measureFirstPrediction(browser: Browser, url: string): Promise<FirstPrediction> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowNetwork);
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit' });
  const [drawing] = goldenDrawings();
  await page.getByTestId('drawing-pad').waitFor();
  const undo = page.getByRole('button', { name: 'Undo' });
  // Before the page's scripts have run, ink goes nowhere: the first stroke that can be undone was taken.
  do await drawWithMouse(page, drawing?.drawing ?? []);
  while (!(await undo.isEnabled()));
  await page.locator('[data-testid=prediction][data-kind=digits]').waitFor();
  const times = await page.evaluate(() => window.firstTimes);
  await context.close();
  return { ink: (times?.ink ?? Number.NaN) / 1000, prediction: (times?.prediction ?? Number.NaN) / 1000 };
}

declare global {
  interface Window {
    firstTimes?: { ink?: number; prediction?: number };
  }
}

/** Runs in the page, before its own scripts. Without named functions: tsx would wrap them in a helper the page lacks. */
function watch(): void {
  const times: { ink?: number; prediction?: number } = {};
  window.firstTimes = times;
  new MutationObserver(() => {
    if (document.querySelector('[data-testid=prediction][data-kind=digits]')) times.prediction ??= performance.now();
    const buttons = [...document.querySelectorAll('button')];
    if (buttons.some(({ textContent, ariaDisabled }) => textContent === 'Undo' && ariaDisabled !== 'true'))
      times.ink ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
