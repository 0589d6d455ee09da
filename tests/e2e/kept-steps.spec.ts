import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { drawNumber, member } from './helpers/number';
import { follow, openPage, reloadPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

const four = goldenDigit('4').drawing;
const seven = goldenDigit('7').drawing;

/** Waits until the tab has saved this many steps, undone ones among them. */
const untilSaved = (page: Page, count: number) =>
  expect
    .poll(() => page.evaluate(() => (sessionStorage.getItem('scrawl.steps')?.split('\n').length ?? 2) - 2))
    .toBe(count);

test('after a reload Undo takes the last steps back as before, stroke by stroke, and Redo brings them again', async ({
  page,
}) => {
  await openReady(page);
  await drawWithMouse(page, four);
  await expect(prediction(page)).toHaveText('4');
  await untilSaved(page, four.length);
  await reloadPage(page);
  await expect(prediction(page)).toHaveText('4');
  for (const _stroke of four) await button(page, 'Undo').click();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await expect(button(page, 'Undo')).toBeDisabled();
  await reloadPage(page);
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  for (const _stroke of four) await button(page, 'Redo').click();
  await expect(prediction(page)).toHaveText('4');
  await expect(button(page, 'Redo')).toBeDisabled();
});

test('a digit that was set and a sheet that was cleared are steps too, after another page and after a reload', async ({
  page,
}) => {
  await openReady(page);
  await drawNumber(page, '47');
  await expect(prediction(page)).toHaveText('47');
  await member(page, '4, digit 1 of 2').click();
  await button(page, 'Set it to 9').click();
  await expect(prediction(page)).toHaveText('97');
  await button(page, 'Clear').click();
  await untilSaved(page, four.length + seven.length + 2);
  await follow(page, 'How good is it?');
  await page.reload();
  await openPage(page, '/');
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await page.keyboard.press('Control+z');
  await expect(prediction(page)).toHaveText('97');
  await expect(member(page, '9, digit 1 of 2, set by you')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(prediction(page)).toHaveText('47');
  await reloadPage(page);
  await expect(prediction(page)).toHaveText('47');
  await page.keyboard.press('Control+Shift+z');
  await expect(prediction(page)).toHaveText('97');
});

test('what is drawn after a reload goes on from the steps before it', async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, four, { x: 0.1, y: 0.3, size: 0.3 });
  await untilSaved(page, four.length);
  await reloadPage(page);
  await expect(prediction(page)).toHaveText('4');
  await drawWithMouse(page, seven, { x: 0.6, y: 0.3, size: 0.3 });
  await expect(prediction(page)).toHaveText('47');
  for (const _stroke of seven) await button(page, 'Undo').click();
  await expect(prediction(page)).toHaveText('4');
  for (const _stroke of four) await button(page, 'Undo').click();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
});

test('a storage that has no room for the steps costs them alone', async ({ page }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key === 'scrawl.steps') throw new DOMException('', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
  await openReady(page);
  await drawWithMouse(page, four);
  await expect(prediction(page)).toHaveText('4');
  await reloadPage(page);
  await expect(prediction(page)).toHaveText('4');
  await expect(button(page, 'Undo')).toBeDisabled();
});
