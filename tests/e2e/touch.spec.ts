import type { CDPSession, Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { onSheet, sheetBox } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

// So low a window that the page is higher than it, and could scroll.
test.use({ viewport: { width: 360, height: 500 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

interface Finger {
  readonly x: number;
  readonly y: number;
  readonly id: number;
}

async function fingers(
  page: Page,
): Promise<(type: 'touchStart' | 'touchMove' | 'touchEnd', on: Finger[]) => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return async (type, on) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: on });
  };
}

test.beforeEach(({ page }) => openReady(page));

test('a finger draws, and the page does not scroll under it', async ({ page }) => {
  expect(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 20)).toBe(true);
  const touch = await fingers(page);
  const { label, drawing } = goldenDigit('7');
  for (const [first, ...others] of await onSheet(page, drawing)) {
    if (first === undefined) continue;
    await touch('touchStart', [{ ...first, id: 0 }]);
    for (const point of others) await touch('touchMove', [{ ...point, id: 0 }]);
    await touch('touchEnd', []);
  }
  await expect(prediction(page)).toHaveText(label);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a second finger changes nothing', async ({ page }) => {
  const touch = await fingers(page);
  const { label, drawing } = goldenDigit('1');
  const { x, y, width, height } = await sheetBox(page);
  const second = (step: number): Finger => ({ x: x + width * 0.1 + step, y: y + height * 0.9 - step, id: 1 });
  for (const [first, ...others] of await onSheet(page, drawing)) {
    if (first === undefined) continue;
    await touch('touchStart', [{ ...first, id: 0 }]);
    await touch('touchStart', [{ ...first, id: 0 }, second(0)]);
    for (const [step, point] of others.entries()) await touch('touchMove', [{ ...point, id: 0 }, second(step)]);
    await touch('touchEnd', []);
  }
  await expect(prediction(page)).toHaveText(label);
  for (const _stroke of drawing) await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('beside the sheet the page scrolls as ever', async ({ page }) => {
  const touch = await fingers(page);
  const head = await page.getByRole('region', { name: 'Reading' }).boundingBox();
  const start = { x: 180, y: Math.min((head?.y ?? 0) + 40, 460), id: 0 };
  await touch('touchStart', [start]);
  for (let step = 1; step <= 10; step++) await touch('touchMove', [{ ...start, y: start.y - step * 15 }]);
  await touch('touchEnd', []);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});
