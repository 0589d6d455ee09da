import type { Page } from '@playwright/test';
import { openCompare, verdict } from './compare';
import { goldenDigit } from './drawings';
import { openPage } from './open';
import { drawWithMouse } from './pen';
import { pngFile } from './photo';
import { numberPicture } from './pictures';
import { shareLink, waitForReplay } from './share';
import type { Reach } from './states';
import { expect } from './test';

/** What somebody can see of the page that compares, by its name, and how it is reached. */
export const compareStates: Readonly<Record<string, Reach>> = {
  'compare-empty': openCompare,
  async 'compare-loading'(page) {
    // Ours comes first and finds the digits; nothing comes after it.
    await page.route(/\/models\/(?!digit-net\/)/, () => {});
    await openPage(page, '/compare/');
    await draw(page, '7');
    await expect(verdict(page)).toContainText('say');
  },
  async 'compare-drawn'(page) {
    await openCompare(page);
    await draw(page, '7');
    await expect(verdict(page)).toContainText('say');
  },
  async 'compare-pixels'(page) {
    await openCompare(page);
    await draw(page, '7');
    await page.getByRole('button', { name: 'Edit the pixels' }).click();
    await page.getByRole('application', { name: /^The pixels/ }).waitFor();
  },
  async 'compare-told'(page) {
    await openCompare(page);
    await page
      .getByRole('button', { name: /^Tricky/ })
      .first()
      .click();
    await expect(page.locator('.compare-outcome')).toBeVisible();
  },
  async 'compare-shared'(page) {
    await openCompare(page);
    await draw(page, '7');
    const link = await shareLink(page);
    await page.keyboard.press('Escape');
    await openPage(page, new URL(link).pathname + new URL(link).hash);
    await waitForReplay(page);
    await expect(verdict(page)).toContainText('say');
  },
  async 'compare-photo'(page) {
    await openCompare(page);
    await page.locator('input[type=file]').setInputFiles(pngFile(await numberPicture(['48'])));
    await expect(verdict(page)).toContainText('48', { timeout: 30_000 });
  },
  async 'compare-number'(page) {
    await openCompare(page);
    for (const [index, label] of [...'2026'].entries())
      await drawWithMouse(page, goldenDigit(label).drawing, { x: 0.06 + 0.23 * index, y: 0.38, size: 0.2 });
    await page.getByRole('button', { name: 'Digit 4 of 4' }).waitFor();
  },
  async 'compare-insides'(page) {
    await openCompare(page);
    await draw(page, '7');
    const shut = page.locator('.compare-inside:not([open]) summary');
    while ((await shut.count()) > 0) await shut.first().click();
    await expect(page.getByRole('img', { name: /one for each filter/ }).first()).toBeVisible();
  },
  async 'compare-failed'(page) {
    await page.route('**/models/softmax-regression/*.bin', (route) => route.abort());
    await openPage(page, '/compare/');
    await page.getByRole('button', { name: 'Try again to load' }).waitFor();
    await draw(page, '7');
  },
};

async function draw(page: Page, label: string): Promise<void> {
  await drawWithMouse(page, goldenDigit(label).drawing);
}
