import type { Page } from '@playwright/test';
import { goldenDigit } from './drawings';
import { numberOf, sheetBoxOf } from './host-page';
import { openPage } from './open';
import { drawOnBox } from './pen';
import { button, expect } from './test';

/** What somebody can see of the page for developers and of the frame, by its name, and how it is reached. */
export const developersStates = {
  developers: (page: Page) => drawnOn(page, '/developers/'),
  async 'developers-dark-date'(page: Page) {
    await openPage(page, '/developers/');
    await page.getByRole('combobox', { name: 'It asks for' }).selectOption('date');
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await page.getByRole('spinbutton', { name: 'Width' }).fill('800');
    await page.getByRole('radio', { name: 'Frame' }).check();
    await sheetBoxOf(page.locator('digit-pad'));
  },
  async 'developers-failed'(page: Page) {
    await page.route(/digit-pad\.js/, (route) => route.abort());
    await openPage(page, '/developers/');
    await button(page, 'Try again').waitFor();
  },
  pad: (page: Page) => drawnOn(page, '/pad/?bars'),
  async 'pad-failed'(page: Page) {
    await page.route(/digit-pad\.js/, (route) => route.abort());
    await page.goto('/pad/');
    await button(page, 'Try again').waitFor();
  },
};

async function drawnOn(page: Page, address: string): Promise<void> {
  await openPage(page, address);
  const pad = page.locator('digit-pad');
  await drawOnBox(page, goldenDigit('4').drawing, await sheetBoxOf(pad));
  await expect(numberOf(pad)).toHaveText('4');
}
