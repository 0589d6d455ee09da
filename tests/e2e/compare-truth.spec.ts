import type { Page } from '@playwright/test';
import { untilAnswered, watchQuestions } from './helpers/answered';
import { openCompare, rowOf, rows, shippedCards, untilAllReady, verdict } from './helpers/compare';
import { goldenDigit } from './helpers/drawings';
import { drawWithFinger } from './helpers/fingers';
import { penTo, pressKeys } from './helpers/keys';
import { follow, openPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { shareLink, waitForReplay } from './helpers/share';
import { button, expect, test } from './helpers/test';

const seven = goldenDigit('7').drawing;
const count = shippedCards().length;

const marked = (page: Page) => rows(page).filter({ hasText: /✓ right|✗ wrong/ });

/** Each network is marked by the digit that it says, and its score counts so many drawings. */
async function expectMarkedBy(page: Page, truth: string, drawings: number): Promise<void> {
  await expect(marked(page)).toHaveCount(count);
  for (const row of await rows(page).all()) {
    const said = await row.locator('.answers-said').textContent();
    await expect(row).toContainText(said === truth ? '✓ right' : '✗ wrong');
    await expect(row.getByRole('cell').last()).toHaveText(new RegExp(`^\\d of ${drawings}$`));
  }
}

test('with the mouse: nothing is marked until it is told what was written, and each drawing counts once', async ({
  page,
}) => {
  await openCompare(page);
  await drawWithMouse(page, seven);
  await expect(verdict(page)).toContainText(/says? \d/);
  await expect(marked(page)).toHaveCount(0);
  await button(page, '7').click();
  await expectMarkedBy(page, '7', 1);
  await button(page, '1').click();
  await expectMarkedBy(page, '1', 1);
  await button(page, 'Clear').click();
  await drawWithMouse(page, goldenDigit('3').drawing);
  await expect(verdict(page)).toContainText(/says? \d/);
  await button(page, '3').click();
  await expectMarkedBy(page, '3', 2);
});

test('a score lasts over a reload and another page, and begins anew when it is reset', async ({ page }) => {
  await openCompare(page);
  await drawWithMouse(page, seven);
  await expect(verdict(page)).toContainText(/says? \d/);
  await button(page, '7').click();
  await expectMarkedBy(page, '7', 1);
  await page.reload();
  await untilAllReady(page);
  await expectMarkedBy(page, '7', 1);
  await follow(page, 'Scrawl');
  await follow(page, 'Compare');
  await untilAllReady(page);
  await expectMarkedBy(page, '7', 1);
  await button(page, 'Reset score').click();
  await expect(marked(page)).toHaveCount(0);
  await expect(rows(page).getByRole('cell', { name: '–' })).toHaveCount(count);
});

test('with the keyboard: a digit is drawn, told by its key, and the networks are ordered', async ({ page }) => {
  await watchQuestions(page);
  await openCompare(page);
  await penTo(page, 3, 8);
  await pressKeys(page, 'pen 9S pen');
  await untilAnswered(page);
  await expect(verdict(page)).toContainText(/says? \d/);
  await page.keyboard.press('1');
  await expectMarkedBy(page, '1', 1);
  const order = page.getByRole('combobox', { name: 'Order by' });
  await order.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(order).toHaveValue('accuracy');
  await expect(rows(page).first()).toContainText('Ours');
  await page
    .getByRole('button', { name: /^Tricky/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(rows(page).getByRole('cell', { name: /of 2$/ })).toHaveCount(count);
});

test('each tricky one splits the networks, as its answer tells', async ({ page }) => {
  await openCompare(page);
  const tricky = page.getByRole('button', { name: /^Tricky/ });
  for (const [i, one] of (await tricky.all()).entries()) {
    const truth = (await one.getAttribute('aria-label'))?.at(-1) ?? '';
    await one.click();
    await expect(page.locator('.compare-outcome')).toContainText(`${truth}.`);
    await expectMarkedBy(page, truth, i + 1);
    for (const mark of ['✓ right', '✗ wrong'])
      expect(await rows(page).filter({ hasText: mark }).count(), `${truth}: ${mark}`).toBeGreaterThan(1);
  }
});

test('a drawing is shared as a link that opens where it is compared, and leaves the own sheet as it is', async ({
  page,
  context,
}) => {
  await openCompare(page);
  await drawWithMouse(page, seven);
  await expect(verdict(page)).toContainText(/says? \d/);
  const link = new URL(await shareLink(page));
  expect(link.pathname).toBe('/compare/');
  // An embedded page is a sheet.
  await expect(button(page, 'Copy the HTML to embed it')).toHaveCount(0);
  const other = await context.newPage();
  await openPage(other, link.pathname + link.hash);
  await untilAllReady(other);
  await waitForReplay(other);
  await expect(rowOf(other, 'Ours')).toContainText('7');
  await expect(other.getByRole('group', { name: 'What do you read?' })).toBeVisible();
  await button(other, '7').click();
  await expectMarkedBy(other, '7', 1);
  await button(other, 'To my own sheet').click();
  await expect(other.getByTestId('shared-sheet')).toHaveCount(0);
  expect(new URL(other.url()).hash).toBe('');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('a finger draws, tells what it wrote, and tries a tricky one', async ({ page }) => {
    await openCompare(page);
    await drawWithFinger(page, seven);
    await expect(verdict(page)).toContainText(/says? \d/);
    await button(page, '7').tap();
    await expectMarkedBy(page, '7', 1);
    await page
      .getByRole('button', { name: /^Tricky/ })
      .first()
      .tap();
    await expect(rows(page).getByRole('cell', { name: /of 2$/ })).toHaveCount(count);
  });
});
