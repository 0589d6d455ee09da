import { goldenDigit } from './helpers/drawings';
import { openPage, reloadPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

const four = goldenDigit('4').drawing;
const seven = goldenDigit('7').drawing;
const left = { x: 0.1, y: 0.3, size: 0.3 };
const right = { x: 0.6, y: 0.3, size: 0.3 };

test('a tab says quietly that its drawing went on in another one, and takes that with a key; Undo leads back', async ({
  page,
  context,
}) => {
  await openReady(page);
  await drawWithMouse(page, four, left);
  const other = await context.newPage();
  await openPage(other, '/');
  await expect(prediction(other)).toHaveText('4');
  await expect(other.getByText('Nothing leaves this machine')).toBeVisible();
  await drawWithMouse(page, seven, right);
  await expect(other.getByText('Newer in another tab')).toBeVisible();
  await expect(page.getByText('Newer in another tab')).toHaveCount(0);
  await reloadPage(other);
  await expect(prediction(other)).toHaveText('4');
  await button(other, 'Show it').focus();
  await other.keyboard.press('Enter');
  await expect(prediction(other)).toHaveText('47');
  await expect(other.getByText('Newer in another tab')).toHaveCount(0);
  await expect(other.getByText('Nothing leaves this machine')).toBeVisible();
  await button(other, 'Undo').click();
  await expect(prediction(other)).toHaveText('4');
  await expect(prediction(page)).toHaveText('47');
});

test('two tabs that both draw on keep what each has, across reloads', async ({ page, context }) => {
  await openReady(page);
  await drawWithMouse(page, four, left);
  const other = await context.newPage();
  await openPage(other, '/');
  await expect(prediction(other)).toHaveText('4');
  await drawWithMouse(page, seven, right);
  await drawWithMouse(other, goldenDigit('1').drawing, right);
  await expect(prediction(other)).toHaveText('41');
  await expect(other.getByText('Newer in another tab')).toHaveCount(0);
  await reloadPage(page);
  await expect(prediction(page)).toHaveText('47');
  await reloadPage(other);
  await expect(prediction(other)).toHaveText('41');
});

test('single keys that are turned off in one tab are off in the other', async ({ page, context }) => {
  await openReady(page);
  const other = await context.newPage();
  await openPage(other, '/');
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('checkbox').click();
  await other.keyboard.press('f');
  await other.keyboard.press('?');
  await expect(button(other, 'Full screen')).toBeVisible();
  await expect(other.getByRole('dialog')).toHaveCount(0);
});
