import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { drawWithMouse, onSheet } from './helpers/pen';
import { choosePhoto } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { button, expect, openReady, prediction, test } from './helpers/test';

declare global {
  interface Window {
    /** What the browser has noted since the page was opened, by kind. */
    noted?: { longTasks: number[]; shifts: string[] };
  }
}

/** Source: Layout Instability API, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node?: Element }[];
}

/** The time of one picture of a screen: a browser hears of a pen no more often. */
const BETWEEN_MOVES_MS = 16;

/**
 * Runs in the page before its own code. A task is long from 50 ms on, as the browser counts; what moves within half a
 * second of a click or a key is what was asked for.
 */
function takeNotes(): void {
  const noted = { longTasks: [] as number[], shifts: [] as string[] };
  window.noted = noted;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as LayoutShift;
      if (hadRecentInput) continue;
      const what = sources.map(({ node }) => node?.className || node?.nodeName).join(', ');
      noted.shifts.push(`${value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${what}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

test.beforeEach(({ page }) => page.addInitScript(takeNotes));

/** Draws no faster than a hand, and gives how long the longest task meanwhile was, in ms; 0 where none was long. */
async function longestTaskWhileDrawing(page: Page): Promise<number> {
  await page.evaluate(() => void (window.noted as { longTasks: number[] }).longTasks.splice(0));
  for (const label of ['8', '2', '5']) {
    for (const [first, ...others] of await onSheet(page, goldenDigit(label).drawing)) {
      await page.mouse.move(first?.x ?? 0, first?.y ?? 0);
      await page.mouse.down();
      for (const { x, y } of others) {
        await page.mouse.move(x, y);
        await page.waitForTimeout(BETWEEN_MOVES_MS);
      }
      await page.mouse.up();
    }
    await expect(prediction(page)).toHaveText(label);
    await button(page, 'Clear').click();
  }
  return page.evaluate(() => Math.max(0, ...(window.noted?.longTasks ?? [])));
}

test('while a digit is drawn and read, no task holds the page up for 50 ms', async ({ page }) => {
  await openReady(page);
  // The browser counts by the clock: where other programs take the processor away, a short task lasts long. So a long
  // one counts where the drawing, done again, has one again.
  const longest = (await longestTaskWhileDrawing(page)) && (await longestTaskWhileDrawing(page));
  expect(longest).toBe(0);
});

for (const [device, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a laptop', { width: 1280, height: 800 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport });

    test('nothing moves that was not touched: from loading over drawing to a photograph', async ({ page }) => {
      const shifts = () => page.evaluate(() => window.noted?.shifts);
      await openReady(page);
      expect(await shifts(), 'while loading').toEqual([]);
      await drawWithMouse(page, goldenDigit('7').drawing);
      await expect(prediction(page)).toHaveText('7');
      expect(await shifts(), 'while drawing').toEqual([]);
      await button(page, 'Clear').click();
      await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
      expect(await shifts(), 'while clearing').toEqual([]);
      await choosePhoto(page, await numberPicture(['48']), '48');
      expect(await shifts(), 'while a photograph opens').toEqual([]);
    });
  });
}
