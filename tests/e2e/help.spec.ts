import type { Page } from '@playwright/test';
import { faultsOf } from './helpers/axe';
import { tabTo } from './helpers/keys';
import { openPage } from './helpers/open';
import { choosePhoto, finds } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { drawn } from './helpers/put-right';
import { button, expect, openReady, test } from './helpers/test';

const help = (page: Page) => page.getByRole('dialog', { name: 'Help' });
const keys = (page: Page) => help(page).getByRole('heading', { name: 'Keys' });

test.describe('with fingers alone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the help goes by what a person wants to do, and shows no keys until one is pressed', async ({ page }) => {
    await openReady(page);
    await button(page, 'Help').tap();
    await expect(help(page).getByRole('term').first()).toHaveText('draw a number');
    await expect(help(page).getByRole('link', { name: 'Licences' })).toBeVisible();
    await expect(keys(page)).toBeHidden();
    expect(await faultsOf(page)).toEqual([]);
    // The cross is in reach from the end of the help, too.
    await help(page).getByRole('link', { name: 'Licences' }).scrollIntoViewIfNeeded();
    await expect(button(page, 'Close')).toBeInViewport();
    await page.keyboard.press('ArrowDown');
    await expect(keys(page)).toBeVisible();
    await button(page, 'Close').tap();
    await expect(help(page)).toBeHidden();
  });

  test('who opens it with a key finds the keys there', async ({ page }) => {
    await openReady(page);
    await page.keyboard.press('?');
    await expect(keys(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await tabTo(page, 'Help');
    await page.keyboard.press('Enter');
    await expect(keys(page)).toBeVisible();
  });
});

test('beside a mouse stands a keyboard: the keys come after all that can be tapped', async ({ page }) => {
  await openPage(page, '/compare/');
  await button(page, 'Help').click();
  await expect(keys(page)).toBeVisible();
  const lastTask = await help(page).getByText('know how sure it is').boundingBox();
  expect((await keys(page).boundingBox())?.y).toBeGreaterThan(lastTask?.y ?? Number.POSITIVE_INFINITY);
});

test('whatever the help says to tap is there, in these words', async ({ page }) => {
  const found = new Set<string>();
  const look = async () => {
    const words = await page
      .locator('button, a')
      .evaluateAll((all) => all.flatMap((one) => [one.textContent, one.getAttribute('title')]));
    for (const word of words) if (word) found.add(word.trim());
  };
  await drawn(page, '7');
  await button(page, 'Set it to 1').click();
  await button(page, 'Learn').waitFor();
  await look();
  await button(page, 'Share').click();
  await button(page, 'Copy link').waitFor();
  await look();
  await button(page, 'Close').click();
  await choosePhoto(page, await numberPicture(['402617']), '402617');
  await finds(page).nth(1).click();
  await button(page, 'Zoom in').click();
  await look();
  await button(page, 'Help').click();
  await help(page).waitFor();
  const named = await help(page).locator('.help-tap').allTextContents();
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((word) => !found.has(word))).toEqual([]);
});
