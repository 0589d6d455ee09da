import type { Page } from '@playwright/test';
import { keyDigits, penTo, pressKeys, tabTo } from './helpers/keys';
import { member } from './helpers/number';
import { drawn, drawnWithStar, whatIsIt } from './helpers/put-right';
import { button, expect, openReady, prediction, test } from './helpers/test';

test.describe('by keyboard alone', () => {
  /** Draws a 7 and a 1 beside it, with keys. */
  async function drawWithKeys(page: Page): Promise<void> {
    await openReady(page);
    await penTo(page, 3, 5);
    await pressKeys(page, keyDigits[7] ?? '');
    await penTo(page, 11, 6);
    await pressKeys(page, keyDigits[1] ?? '');
    await expect(prediction(page)).toHaveText('71');
  }

  test('a digit is gone to, set, erased, and all of it undone', async ({ page }) => {
    await drawWithKeys(page);
    await tabTo(page, '1, digit 2 of 2');
    await page.keyboard.press('ArrowLeft');
    await expect(member(page, '7, digit 1 of 2')).toBeFocused();
    await page.keyboard.press('2');
    await expect(prediction(page)).toHaveText('21');
    await expect(member(page, '2, digit 1 of 2, set by you')).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(prediction(page)).toHaveText('1');
    await page.keyboard.press('Control+z');
    await expect(prediction(page)).toHaveText('21');
    await page.keyboard.press('Control+z');
    await expect(prediction(page)).toHaveText('71');
    await page.keyboard.press('Control+y');
    await expect(prediction(page)).toHaveText('21');
  });

  test('Delete in the reading takes one digit after the other, and not the sheet', async ({ page }) => {
    await drawn(page, '204');
    await tabTo(page, '4, digit 3 of 3');
    await page.keyboard.press('Delete');
    await expect(prediction(page)).toHaveText('20');
    await page.keyboard.press('Delete');
    await expect(prediction(page)).toHaveText('2');
  });

  test('a mark that was not read is gone to and erased, and the digits beside it stay', async ({ page }) => {
    await drawnWithStar(page);
    await tabTo(page, 'One mark was not read');
    await page.keyboard.press('Enter');
    await expect(page.getByText('A mark that was not read')).toBeVisible();
    await page.keyboard.press('Delete');
    await expect(page.getByTestId('unread-marks')).toHaveCount(0);
    await expect(prediction(page)).toHaveText('45');
  });

  test('a bar is gone to and pressed', async ({ page }) => {
    await drawWithKeys(page);
    await tabTo(page, 'Set it to 1');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(prediction(page)).toHaveText('78');
    await expect(button(page, 'Set it to 8')).toBeFocused();
  });

  test('the dialog is gone through, and gives the focus back', async ({ page }) => {
    await drawWithKeys(page);
    await tabTo(page, 'more ways');
    await page.keyboard.press('Enter');
    await expect(whatIsIt(page)).toBeVisible();
    await tabTo(page, 'minus');
    await page.keyboard.press('Enter');
    await expect(prediction(page)).toHaveText('7−');
    await expect(button(page, 'more ways')).toBeFocused();
  });

  test('a sign is typed', async ({ page }) => {
    await drawWithKeys(page);
    for (const [key, text] of [
      ['/', '7/'],
      ['%', '7%'],
      ['-', '7−'],
      ['1', '71'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(prediction(page)).toHaveText(text);
    }
  });
});
