import { openCompare, rowOf, rows, shippedCards, untilAllReady, verdict } from './helpers/compare';
import { compareStates } from './helpers/compare-states';
import { goldenDigit } from './helpers/drawings';
import { follow } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { pngFile } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { button, expect, prediction, test } from './helpers/test';

test('the digits of a photograph are read by all networks and told one by one, and the drawing below stays', async ({
  page,
}) => {
  await openCompare(page);
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(verdict(page)).toContainText(/says? 7/);
  const chosen = page.waitForEvent('filechooser');
  await button(page, 'Photo').click();
  await (await chosen).setFiles(pngFile(await numberPicture(['48'])));
  await expect(rowOf(page, 'Ours')).toContainText('48', { timeout: 30_000 });
  await expect(
    rows(page)
      .locator('.answers-said')
      .filter({ hasText: /^\d{2}$/ }),
  ).toHaveCount(shippedCards().length);
  await page.keyboard.press('4');
  await expect(rowOf(page, 'Ours')).toContainText('✓ right');
  await button(page, 'Digit 2 of 2').click();
  await page.keyboard.press('8');
  await expect(rowOf(page, 'Ours')).toContainText('2 of 2');
  await button(page, 'Back to the drawing').click();
  await expect(verdict(page)).toContainText(/says? 7/);
});

test('a photograph without digits says so', async ({ page }) => {
  await openCompare(page);
  await page.locator('input[type=file]').setInputFiles(pngFile(await numberPicture([''])));
  await expect(verdict(page)).toHaveText('No digit was found in this photo.', { timeout: 30_000 });
});

test('a photograph lies on both pages', async ({ page }) => {
  await compareStates['compare-photo']?.(page);
  await follow(page, 'Scrawl');
  await expect(prediction(page)).toHaveText('48', { timeout: 30_000 });
  await follow(page, 'Compare');
  await untilAllReady(page);
  await expect(rowOf(page, 'Ours')).toContainText('48', { timeout: 30_000 });
});
