import { goldenDigit } from './helpers/drawings';
import { drawWithMouse } from './helpers/pen';
import { expectRead } from './helpers/photo';
import { bestBar, button, expect, openReady, prediction, test } from './helpers/test';

test.beforeEach(({ page }) => openReady(page));

test('an empty sheet offers a number, which Undo takes away again', async ({ page }) => {
  await button(page, 'a number').click();
  await expect(prediction(page)).toHaveText('2026');
  await expect(button(page, 'a number')).toBeHidden();
  await button(page, 'Undo').click();
  await expect(button(page, 'a number')).toBeVisible();
});

test('it offers a 4 of which nobody is sure', async ({ page }) => {
  await button(page, 'a tricky 4').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => bestBar(page)).toBe(4);
  await expect(page.getByText(/or perhaps 9$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Reading' })).toBeFocused();
});

test('it offers a photograph', async ({ page }) => {
  await button(page, 'a photo').click();
  await expectRead(page, '4071|263');
});

test('who draws is offered nothing', async ({ page }) => {
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(prediction(page)).toHaveText('7');
  await expect(button(page, 'a number')).toBeHidden();
});
