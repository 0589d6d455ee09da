import { goldenDigit } from './helpers/drawings';
import { drawWithFinger, drawWithPen, type Finger, fingers } from './helpers/fingers';
import { onSheet, sheetBox } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

// So low a window that the page is higher than it, and could scroll.
test.use({ viewport: { width: 360, height: 500 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

test.beforeEach(({ page }) => openReady(page));

test('a finger draws, and the page does not scroll under it', async ({ page }) => {
  expect(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 20)).toBe(true);
  const { label, drawing } = goldenDigit('7');
  await drawWithFinger(page, drawing);
  await expect(prediction(page)).toHaveText(label);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a second finger changes nothing', async ({ page }) => {
  const touch = await fingers(page);
  const { label, drawing } = goldenDigit('1');
  const { x, y, width, height } = await sheetBox(page);
  const second = (step: number): Finger => ({ x: x + width * 0.1 + step, y: y + height * 0.9 - step, id: 1 });
  for (const [first, ...others] of await onSheet(page, drawing)) {
    if (first === undefined) continue;
    await touch('touchStart', [{ ...first, id: 0 }]);
    await touch('touchStart', [{ ...first, id: 0 }, second(0)]);
    for (const [step, point] of others.entries()) await touch('touchMove', [{ ...point, id: 0 }, second(step)]);
    await touch('touchEnd', []);
  }
  await expect(prediction(page)).toHaveText(label);
  for (const _stroke of drawing) await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('a pen takes over from the palm that rests first, whose smear leaves nothing; from then on no touch draws', async ({
  page,
}) => {
  const touch = await fingers(page);
  const { x, y, width, height } = await sheetBox(page);
  const palm = (step: number): Finger => ({ x: x + width * 0.8 + step, y: y + height * 0.9 - step });
  const right = { x: 0.55, y: 0.3, size: 0.35 };
  // What was there before stays.
  await drawWithFinger(page, goldenDigit('1').drawing, { x: 0.05, y: 0.3, size: 0.35 });
  await expect(prediction(page)).toHaveText('1');
  await touch('touchStart', [palm(0)]);
  for (let step = 1; step <= 4; step++) await touch('touchMove', [palm(step * 5)]);
  const { drawing } = goldenDigit('7');
  await drawWithPen(page, await onSheet(page, drawing, right));
  await touch('touchMove', [palm(40)]);
  await touch('touchEnd', []);
  await expect(prediction(page)).toHaveText('17');

  await drawWithFinger(page, goldenDigit('0').drawing);
  await expect(prediction(page)).toHaveText('17');
  for (const _stroke of [...goldenDigit('1').drawing, ...drawing]) await button(page, 'Undo').tap();
  await expect(button(page, 'Undo')).toBeDisabled();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
});

test('a touch that the system takes away as a palm’s leaves nothing', async ({ page }) => {
  const touch = await fingers(page);
  const { x, y, width, height } = await sheetBox(page);
  await touch('touchStart', [{ x: x + width / 2, y: y + height / 2 }]);
  await touch('touchMove', [{ x: x + width / 2 + 30, y: y + height / 2 }]);
  await expect(prediction(page)).not.toHaveAttribute('data-kind', 'blank');
  await touch('touchCancel', []);
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('beside the sheet the page scrolls as ever', async ({ page }) => {
  const touch = await fingers(page);
  const head = await page.getByRole('region', { name: 'Reading' }).boundingBox();
  const start = { x: 180, y: Math.min((head?.y ?? 0) + 40, 460), id: 0 };
  await touch('touchStart', [start]);
  for (let step = 1; step <= 10; step++) await touch('touchMove', [{ ...start, y: start.y - step * 15 }]);
  await touch('touchEnd', []);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});
