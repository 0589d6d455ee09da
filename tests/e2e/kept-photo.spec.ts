import { goldenDigit } from './helpers/drawings';
import { follow, openPage, reloadPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { choosePhoto, expectRead, finds, photoView } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { button, expect, openReady, prediction, test } from './helpers/test';

test.beforeEach(async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(prediction(page)).toHaveText('7');
  await choosePhoto(page, await numberPicture(['4026']), '4026');
});

test('a photograph and its edits survive a reload, and Undo still leads back', async ({ page }) => {
  await finds(page).nth(1).click();
  await page.keyboard.press('Delete');
  await expectRead(page, '426');
  await reloadPage(page);
  await expectRead(page, '426');
  await button(page, 'Undo').click();
  await expectRead(page, '4026');
});

test('a digit that was set survives a reload', async ({ page }) => {
  await finds(page).nth(1).click();
  await page.keyboard.press('9');
  await expectRead(page, '4926');
  await reloadPage(page);
  await expectRead(page, '4926');
  await expect(page.getByText('set by you').first()).toBeVisible();
});

test('once it is closed, the next visit begins with the drawing', async ({ page }) => {
  await button(page, 'Back to the drawing').click();
  await expect(prediction(page)).toHaveText('7');
  await reloadPage(page);
  await expect(prediction(page)).toHaveText('7');
  await expect(photoView(page)).toBeHidden();
});

test('Back closes it and stays on the site, also after a reload and a look elsewhere', async ({ page }) => {
  await reloadPage(page);
  await expectRead(page, '4026');
  await follow(page, 'How good is it?');
  await page.goBack();
  await expectRead(page, '4026');
  await page.goBack();
  await expect(prediction(page)).toHaveText('7');
  await expect(photoView(page)).toBeHidden();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('another tab has no photograph, and costs this one nothing', async ({ page, context }) => {
  const other = await context.newPage();
  await openPage(other, '/');
  await expect(photoView(other)).toBeHidden();
  await choosePhoto(other, await numberPicture(['35']), '35');
  await button(other, 'Back to the drawing').click();
  await reloadPage(page);
  await expectRead(page, '4026');
});
