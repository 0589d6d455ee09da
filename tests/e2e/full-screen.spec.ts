import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { drawWithFinger } from './helpers/fingers';
import { acrossSheet } from './helpers/number';
import { drawWithMouse, sheetBox } from './helpers/pen';
import { shareLink, waitForReplay } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

/** Height of the number's figures, as a ratio of the window's. */
const figures = (page: Page) =>
  prediction(page).evaluate((element) => {
    const digit = element.querySelector('button') ?? element;
    return Number.parseFloat(getComputedStyle(digit).fontSize) / innerHeight;
  });

async function expectFilled(page: Page): Promise<void> {
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  await expect.poll(async () => (await sheetBox(page)).width).toBeGreaterThan(0.9 * window.width);
  expect((await sheetBox(page)).height).toBeGreaterThan(0.55 * window.height);
  await expect(prediction(page)).toBeInViewport({ ratio: 1 });
  for (const name of ['Undo', 'Clear', 'Share', 'Leave full screen'])
    await expect(button(page, name)).toBeInViewport({ ratio: 1 });
}

test('F lets the sheet fill the screen, with the number large above it; Escape leaves, and clears nothing', async ({
  page,
}) => {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('4').drawing, { x: 0, y: 0.3, size: 0.4 });
  await expect(prediction(page)).toHaveText('4');
  const before = await sheetBox(page);
  await page.keyboard.press('f');
  await expect(button(page, 'Leave full screen')).toBeVisible();
  await expect.poll(() => isFull(page)).toBe(true);
  await expectFilled(page);
  expect(await figures(page)).toBeGreaterThan(0.15);
  await expect(page.getByText('sure').first()).toBeInViewport();
  await drawWithMouse(page, goldenDigit('7').drawing, { x: 0.6, y: 0.3, size: 0.4 });
  await expect(prediction(page)).toHaveText('47');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Full screen')).toBeVisible();
  await expect.poll(() => isFull(page)).toBe(false);
  await expect(prediction(page)).toHaveText('47');
  expect(await sheetBox(page)).toEqual(before);
});

test('the button does the same, and follows where the browser leaves full screen itself', async ({ page }) => {
  await openReady(page);
  await button(page, 'Full screen').click();
  await expect.poll(() => isFull(page)).toBe(true);
  await expect(button(page, 'Leave full screen')).toBeFocused();
  await page.evaluate(() => document.exitFullscreen());
  await expect(button(page, 'Full screen')).toBeVisible();
  await button(page, 'Full screen').click();
  await button(page, 'Leave full screen').click();
  await expect.poll(() => isFull(page)).toBe(false);
  await expect(page.getByRole('banner')).toBeVisible();
});

test('a number drawn on the whole screen is seen whole on the page, after a reload, and in its link', async ({
  page,
}) => {
  await openReady(page);
  await page.keyboard.press('f');
  await expectFilled(page);
  for (const { drawing, place } of await acrossSheet(page, '7418529630')) await drawWithMouse(page, drawing, place);
  await expect(prediction(page)).toHaveText('7418529630');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Full screen')).toBeVisible();
  await expect.poll(() => inkMargins(page)).toBeGreaterThan(2);
  await page.reload();
  await expect(prediction(page)).toHaveText('7418529630');
  await expect.poll(() => inkMargins(page)).toBeGreaterThan(2);
  const link = await shareLink(page);
  await page.goto('about:blank');
  await page.goto(link);
  await waitForReplay(page);
  await expect(prediction(page)).toHaveText('7418529630');
  await expect.poll(() => inkMargins(page, 'shared-sheet')).toBeGreaterThan(2);
});

test('with keys alone one goes there, draws in a corner that was not there, and leaves with the pen up', async ({
  page,
}) => {
  await openReady(page);
  await page.keyboard.press('f');
  await expectFilled(page);
  await page.getByRole('application').focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByRole('application').locator('[aria-live]')).toHaveText(/column 1, pen up/);
  for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
    await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('application').locator('[aria-live]')).toHaveText(/column 1, pen up/);
  await expect(prediction(page)).toHaveText('1');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Full screen')).toBeVisible();
  await expect(prediction(page)).toHaveText('1');
  await expect.poll(() => inkMargins(page)).toBeGreaterThan(2);
});

test('where single keys are turned off, F is a key like any other; the help tells of it', async ({ page }) => {
  await openReady(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Let the sheet fill the screen')).toBeVisible();
  await page.getByRole('dialog').getByRole('checkbox').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(button(page, 'Full screen')).toBeVisible();
  expect(await isFull(page)).toBe(false);
});

test('a photograph leaves it', async ({ page }) => {
  await openReady(page);
  await page.keyboard.press('f');
  await expectFilled(page);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no') });
  await button(page, 'Back to the drawing').click();
  await expect(button(page, 'Full screen')).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
});

for (const [width, height] of [
  [360, 740],
  [740, 360],
] as const) {
  test.describe(`on a phone of ${width} × ${height} without full screen, as an iPhone is`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

    test('the sheet fills the window, and a finger draws ten digits', async ({ page }) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
      });
      await openReady(page);
      await button(page, 'Full screen').tap();
      await expect(button(page, 'Leave full screen')).toBeVisible();
      await expectFilled(page);
      for (const { drawing, place } of await acrossSheet(page, '7418529630'))
        await drawWithFinger(page, drawing, place);
      await expect(prediction(page)).toHaveText('7418529630');
      for (const digit of await prediction(page).getByRole('button').all())
        await expect(digit).toBeInViewport({ ratio: 1 });
      await button(page, 'Leave full screen').tap();
      await expect(button(page, 'Full screen')).toBeVisible();
      await expect(prediction(page)).toHaveText('7418529630');
      await expect.poll(() => inkMargins(page)).toBeGreaterThan(0);
    });
  });
}

/** Pixels between the ink and the nearest side edge of the sheet; 0 where ink is cut off. */
function inkMargins(page: Page, sheet = 'drawing-pad'): Promise<number> {
  return page.getByTestId(sheet).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
      Array.from({ length: height }, (_, y) => data[4 * (y * width + x) + 3] ?? 0).some((alpha) => alpha > 60),
    );
    return columns.length === 0 ? 0 : Math.min(columns[0] ?? 0, width - 1 - (columns.at(-1) ?? 0));
  });
}
