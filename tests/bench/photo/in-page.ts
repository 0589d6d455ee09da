import type { Browser } from '@playwright/test';

const RUNS = 7;

declare global {
  interface Window {
    photoTimes?: { chosen: number; answered: number | null; longestTask: number };
  }
}

/** Chooses a file as a person would, again and again, each time in a page of its own that is ready. Milliseconds. */
export async function measurePageOnPhotos(browser: Browser, url: string, file: Buffer) {
  const answers: number[] = [];
  const longestTasks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByText('Getting ready').waitFor({ state: 'hidden' });
    await page.evaluate(watch);
    await page.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: file });
    await page.waitForFunction(() => window.photoTimes?.answered, undefined, { timeout: 30_000 });
    const times = await page.evaluate(() => window.photoTimes);
    if (times?.answered) answers.push(times.answered - times.chosen);
    if (times) longestTasks.push(times.longestTask);
    await page.close();
  }
  return { answers, longestTasks };
}

/** Runs in the page. Without named functions: tsx would wrap them in a helper that the page lacks. */
function watch(): void {
  const times = { chosen: 0, answered: null as number | null, longestTask: 0 };
  window.photoTimes = times;
  document.addEventListener('change', () => (times.chosen = performance.now()), { capture: true });
  // Chromium tells of tasks of 50 ms and longer.
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      if (startTime > times.chosen - 5 && times.chosen > 0) times.longestTask = Math.max(times.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    const isRead = document.querySelector('[data-testid=prediction][data-kind=digits]') !== null;
    if (isRead && times.chosen > 0) times.answered ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
