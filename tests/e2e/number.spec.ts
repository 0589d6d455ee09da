import { goldenDigit } from './helpers/drawings';
import { drawNumber, STAR } from './helpers/number';
import { drawWithMouse } from './helpers/pen';
import { bestBar, button, expect, openReady, prediction, test } from './helpers/test';

test.beforeEach(({ page }) => openReady(page));

test('a number is read as it is drawn, and the bars are those of the digit at the pen', async ({ page }) => {
  await drawNumber(page, '2047');
  await expect(prediction(page)).toHaveText('2047');
  await expect(page.getByText(/^Digit 4 of 4: 7, /)).toBeVisible();
  await expect.poll(() => bestBar(page)).toBe(7);
});

test('each digit shows its bars when it is chosen, by a click and by the arrow keys', async ({ page }) => {
  await drawNumber(page, '2047');
  await expect(prediction(page)).toHaveText('2047');
  await prediction(page).getByRole('button', { name: '4, digit 3 of 4' }).click();
  await expect.poll(() => bestBar(page)).toBe(4);
  await page.keyboard.press('Home');
  await expect(page.getByText(/^Digit 1 of 4: 2, /)).toBeVisible();
  await expect.poll(() => bestBar(page)).toBe(2);
});

const MINUS = [[0, 1, 2, 3].map((x) => ({ x, y: 0, t: 0 }))];

test('a minus before a number is read with it', async ({ page }) => {
  await drawNumber(page, '27');
  await expect(prediction(page)).toHaveText('27');
  await button(page, 'Clear').click();
  await drawWithMouse(page, MINUS, { x: 0.08, y: 0.46, size: 0.1 });
  await drawWithMouse(page, goldenDigit('2').drawing, { x: 0.24, y: 0.32, size: 0.3 });
  await drawWithMouse(page, goldenDigit('7').drawing, { x: 0.5, y: 0.32, size: 0.3 });
  await expect(prediction(page)).toHaveText('−27');
  await expect(prediction(page)).toHaveAttribute('data-kind', 'digits');
});

test('ink that is no digit and no sign is ringed, and no longer once it is undone', async ({ page }) => {
  await drawWithMouse(page, goldenDigit('4').drawing, { x: 0.05, y: 0.3, size: 0.3 });
  await drawWithMouse(page, goldenDigit('5').drawing, { x: 0.35, y: 0.3, size: 0.3 });
  await drawWithMouse(page, STAR, { x: 0.7, y: 0.34, size: 0.22 });
  await expect(page.getByText('One mark was not read', { exact: true })).toBeVisible();
  await expect(page.getByTestId('unread-marks').locator('rect')).toHaveCount(1);
  for (const _stroke of STAR) await button(page, 'Undo').click();
  await expect(prediction(page)).toHaveText('45');
  await expect(page.getByTestId('unread-marks')).toHaveCount(0);
});

test('undoing the last digit leaves the number before it', async ({ page }) => {
  await drawNumber(page, '204');
  await expect(prediction(page)).toHaveText('204');
  for (const _stroke of goldenDigit('4').drawing) await button(page, 'Undo').click();
  await expect(prediction(page)).toHaveText('20');
});

for (const width of [360, 768, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: width === 360 ? 740 : 900 } });

    test('a long number fits beside the sheet, and the bars stay where they are', async ({ page }) => {
      const bar = page.getByRole('meter').first();
      const before = await bar.boundingBox();
      await drawNumber(page, '1047261');
      await expect(prediction(page)).toHaveText('1047261');
      expect((await bar.boundingBox())?.y).toBe(before?.y);
      const room = await prediction(page).boundingBox();
      for (const digit of await prediction(page).getByRole('button').all()) {
        const box = await digit.boundingBox();
        expect(box?.x ?? -1).toBeGreaterThanOrEqual(Math.floor(room?.x ?? 0));
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(Math.ceil((room?.x ?? 0) + (room?.width ?? 0)));
        await expect(digit).toBeInViewport({ ratio: 1 });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
}
