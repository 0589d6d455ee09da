import { oneOfEachDigit } from './helpers/drawings';
import { drawWithPen } from './helpers/fingers';
import { nextFrame, onSheet, sheetBox } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

test('a digit drawn with a pen is read', async ({ page }) => {
  await openReady(page);
  for (const { label, drawing } of oneOfEachDigit()) {
    await drawWithPen(page, await onSheet(page, drawing));
    await expect(prediction(page)).toHaveText(label);
    await button(page, 'Clear').click();
  }
});

test('a tap is a dot and no digit, and the bars stay', async ({ page }) => {
  await openReady(page);
  const sheet = await sheetBox(page);
  await page.mouse.click(sheet.x + 40, sheet.y + 40);
  await expect(prediction(page)).toHaveText('not a digit');
  await expect(page.getByRole('meter')).toHaveCount(10);
});

test('ink is the same while the pen moves and when it is up', async ({ page }) => {
  await openReady(page);
  const sheet = await sheetBox(page);
  const pad = page.getByTestId('drawing-pad');
  const inked = () =>
    pad.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return [...data].reduce((sum, value, i) => sum + (i % 4 === 3 && value > 127 ? 1 : 0), 0);
    });
  // A coarse zigzag: what would be painted beside its curves would be much.
  const corners = [0.2, 0.8, 0.3, 0.7, 0.25, 0.75];
  await page.mouse.move(sheet.x + sheet.width * 0.2, sheet.y + sheet.height * 0.5);
  await page.mouse.down();
  for (const [i, corner] of corners.entries()) {
    await page.mouse.move(sheet.x + sheet.width * (0.25 + i * 0.1), sheet.y + sheet.height * corner);
    await nextFrame(page);
  }
  const moving = await inked();
  await page.mouse.up();
  // With the pen up only the last half segment is added.
  await expect.poll(inked).toBeGreaterThan(moving);
  expect(await inked()).toBeLessThan(1.2 * moving);
});
