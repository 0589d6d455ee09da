import { expect, type Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { drawNumber, member } from './helpers/number';
import { drawWithMouse } from './helpers/pen';
import { button, openReady, prediction, test } from './helpers/test';

const why = (page: Page) => page.getByRole('dialog', { name: /^Why/ });
const turned = (page: Page) => why(page).locator('.why-now strong');

async function drawn(page: Page, label: string): Promise<void> {
  await openReady(page);
  await drawWithMouse(page, goldenDigit(label).drawing);
  await expect(prediction(page)).toHaveText(label);
}

test('by mouse: a 4 tells why it is one, and dragging its ring back makes it a 4 again', async ({ page }) => {
  await drawn(page, '4');
  await button(page, 'Why?').click();
  await expect(why(page)).toHaveAccessibleName('Why 4?');
  await expect(why(page).getByText('speaks most for the 4.')).toBeVisible();
  await expect(turned(page)).not.toHaveText('4');
  const picture = await why(page).locator('.why-drag').boundingBox();
  const ring = await why(page).locator('.why-handle').boundingBox();
  if (!picture || !ring) throw new Error('Nothing can be dragged.');
  const before = await why(page).getByRole('slider').inputValue();
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
  await page.mouse.down();
  // Around the picture, since a change may begin anywhere.
  for (const [x, y] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as const)
    await page.mouse.move(picture.x + x * picture.width, picture.y + y * picture.height, { steps: 4 });
  await page.mouse.up();
  await expect(why(page).getByRole('slider')).not.toHaveValue(before);
  await why(page).getByRole('slider').fill('0');
  await expect(turned(page)).toHaveText('4');
  await expect(why(page).getByText('as you drew it')).toBeVisible();
});

test('by keys: the change is made step by step, and Escape leads back to the drawing', async ({ page }) => {
  await drawn(page, '9');
  await button(page, 'Why?').focus();
  await page.keyboard.press('Enter');
  const slider = why(page).getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(turned(page)).toHaveText('9');
  await page.keyboard.press('End');
  await expect(turned(page)).not.toHaveText('9');
  await expect(slider).toHaveAttribute('aria-valuetext', /^most likely \d, /);
  await page.keyboard.press('Escape');
  await expect(why(page)).toBeHidden();
  await expect(button(page, 'Why?')).toBeFocused();
});

test('the digit is followed through the layers, and a cell shows the pixels that it sees', async ({ page }) => {
  await drawn(page, '4');
  await button(page, 'Why?').click();
  await why(page).getByText('Through the layers').click();
  const level = why(page).getByRole('slider', { name: 'Level' });
  await level.fill('1');
  await expect(why(page).getByText('16 pictures of 28 × 28')).toBeVisible();
  await button(page, 'Picture 3 of 16').click();
  const cell = why(page).getByText('This cell of picture 3 sees');
  await why(page)
    .locator('.level-picture')
    .first()
    .click({ position: { x: 3, y: 3 } });
  await expect(cell).toContainText('2 × 2 pixels, from column 1 and row 1 on');
  for (const axis of ['Column', 'Row']) {
    await why(page).getByRole('slider', { name: axis }).focus();
    await page.keyboard.press('ArrowRight');
  }
  await expect(cell).toContainText('3 × 3 pixels, from column 1 and row 1 on');
  await level.focus();
  await page.keyboard.press('End');
  await expect(why(page).locator('.level-sums li')).toHaveCount(10);
});

test('in a number it is told of the digit that is chosen', async ({ page }) => {
  await openReady(page);
  await drawNumber(page, '28');
  await expect(prediction(page)).toHaveText('28');
  await member(page, '2, digit 1 of 2').click();
  await button(page, 'Why?').click();
  await expect(why(page)).toHaveAccessibleName('Why 2?');
});

test('of a digit that somebody set, it tells why the network read another one', async ({ page }) => {
  await drawn(page, '4');
  await page.keyboard.press('9');
  await expect(prediction(page)).toHaveText('9');
  await button(page, 'Why?').click();
  await expect(why(page)).toHaveAccessibleName('Why 4?');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the reasons fit on a phone, and a tap on the picture moves the ring', async ({ page }) => {
    await drawn(page, '7');
    await button(page, 'Why?').tap();
    const slider = why(page).getByRole('slider');
    const picture = why(page).locator('.why-drag');
    await picture.scrollIntoViewIfNeeded();
    const before = await slider.inputValue();
    const box = await picture.boundingBox();
    if (!box) throw new Error('There is no picture.');
    const corners = [0.05, 0.95].flatMap((x) => [0.05, 0.95].map((y) => ({ x, y })));
    const steps: string[] = [];
    for (const { x, y } of corners) {
      await page.touchscreen.tap(box.x + x * box.width, box.y + y * box.height);
      steps.push(await slider.inputValue());
    }
    expect(steps.some((step) => step !== before)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe('without a connection for it', () => {
  test.use({ brokenOnPurpose: true });

  test('the page says that this could not be opened, and the next try works', async ({ page }) => {
    await drawn(page, '4');
    const scripts = '**/_next/static/chunks/*';
    await page.route(scripts, (route) => route.abort());
    await button(page, 'Why?').click();
    await expect(page.getByText('This part of the page could not be opened.')).toBeVisible();
    await page.unroute(scripts);
    await button(page, 'Try again').click();
    await expect(why(page)).toHaveAccessibleName('Why 4?');
  });
});
