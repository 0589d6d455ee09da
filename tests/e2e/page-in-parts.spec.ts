import { expect } from '@playwright/test';
import { test } from './helpers/own-site';
import { noteShifts, shiftsOf } from './helpers/shifts';

for (const [device, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a laptop', { width: 1280, height: 800 }],
] as const) {
  test(`on ${device}, a page that comes in two parts is seen from the first on, and the second moves nothing`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(noteShifts);
    const goOn = site.halt(/^\/$/, 'Share</button>');
    await page.goto(site.url, { waitUntil: 'commit' });
    await expect(page.getByTestId('drawing-pad')).toBeVisible();
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    goOn();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(page.getByRole('meter').first()).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await shiftsOf(page)).toEqual([]);
  });
}
