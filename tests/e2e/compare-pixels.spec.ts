import type { Page } from '@playwright/test';
import { openCompare, rowOf, untilAllReady, verdict } from './helpers/compare';
import { goldenDigit } from './helpers/drawings';
import { drawWithMouse } from './helpers/pen';
import { button, expect, test } from './helpers/test';

const grid = (page: Page) => page.getByRole('application', { name: /^The pixels/ });
const bars = (page: Page) => page.locator('#digit-net .bar-value').allTextContents();

async function drawn(page: Page): Promise<void> {
  await openCompare(page);
  await untilAllReady(page);
  await drawWithMouse(page, goldenDigit('1').drawing);
  await expect(verdict(page)).toContainText('1');
}

/** From one place of the grid to another, both as ratios of its sides. */
async function paint(page: Page, ...places: readonly (readonly [number, number])[]): Promise<void> {
  await grid(page).scrollIntoViewIfNeeded();
  const box = await grid(page).boundingBox();
  if (!box) throw new Error('There is no grid.');
  for (const [i, [x, y]] of places.entries()) {
    await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 40 });
    if (i === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

test('by mouse: ink painted into the pixels changes what all networks say, and Done brings the drawing back', async ({
  page,
}) => {
  await drawn(page);
  const before = await bars(page);
  await button(page, 'Edit the pixels').click();
  await paint(page, [0.2, 0.2], [0.8, 0.2]);
  await paint(page, [0.2, 0.25], [0.8, 0.25]);
  await expect.poll(() => bars(page)).not.toEqual(before);
  await button(page, 'Start again').click();
  await expect.poll(() => bars(page)).toEqual(before);
  await paint(page, [0.2, 0.2], [0.8, 0.2]);
  await expect.poll(() => bars(page)).not.toEqual(before);
  await button(page, 'Done').click();
  await expect.poll(() => bars(page)).toEqual(before);
});

test('by keys: arrows move, Space changes a pixel, and it is said where', async ({ page }) => {
  await drawn(page);
  await button(page, 'Edit the pixels').focus();
  await page.keyboard.press('Enter');
  await grid(page).focus();
  const said = grid(page).getByRole('status');
  await page.keyboard.press('ArrowLeft');
  await expect(said).toHaveText(/^Column 14, row 15/);
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
  await expect(said).toHaveText('Column 8, row 15: bare');
  await page.keyboard.press('Space');
  await expect(said).toHaveText('Column 8, row 15: ink');
});

test('another drawing ends it', async ({ page }) => {
  await drawn(page);
  await button(page, 'Edit the pixels').click();
  await expect(grid(page)).toBeVisible();
  await button(page, 'Clear').click();
  await expect(grid(page)).toBeHidden();
});

test('each network tells why it reads what it reads', async ({ page }) => {
  await drawn(page);
  for (const id of ['softmax-regression', 'digit-net']) {
    await page
      .locator(`#${id}`)
      .getByRole('button', { name: /^Why\?/ })
      .click();
    const why = page.getByRole('dialog', { name: /^Why/ });
    await expect(why.getByText(/speaks most for the|No part of the ink/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(why).toBeHidden();
  }
  await expect(rowOf(page, 'Ours')).toContainText('1');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap changes a pixel, and the page does not scroll under it', async ({ page }) => {
    await drawn(page);
    await button(page, 'Edit the pixels').tap();
    await grid(page).scrollIntoViewIfNeeded();
    const before = await bars(page);
    const box = await grid(page).boundingBox();
    if (!box) throw new Error('There is no grid.');
    for (let i = 0; i < 8; i++)
      await page.touchscreen.tap(box.x + (0.2 + 0.07 * i) * box.width, box.y + 0.3 * box.height);
    await expect.poll(() => bars(page)).not.toEqual(before);
  });
});
