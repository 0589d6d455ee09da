import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { drawWithFinger } from './helpers/fingers';
import { acrossSheet, drawNumber } from './helpers/number';
import { drawWithMouse, sheetBox } from './helpers/pen';
import { pasteLink, shareLink, waitForReplay } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

test.beforeEach(({ page }) => openReady(page));

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('ten digits fit side by side, are read, and do not touch', async ({ page }) => {
    for (const [hand, digits] of ['0123456789', '7418529630'].entries()) {
      for (const { drawing, place } of await acrossSheet(page, digits, hand))
        await drawWithFinger(page, drawing, place);
      await expect(prediction(page)).toHaveText(digits);
      await expect.poll(() => inkedColumns(page)).toBeGreaterThanOrEqual(10);
      await button(page, 'Clear').click();
      await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
    }
  });

  test('ten digits are one row in the reading, and all ten bars are in sight', async ({ page }) => {
    for (const { drawing, place } of await acrossSheet(page, '7418529630')) await drawWithMouse(page, drawing, place);
    await expect(prediction(page)).toHaveText('7418529630');
    const tops = await prediction(page)
      .getByRole('button')
      .evaluateAll((digits) => digits.map((digit) => Math.round(digit.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    for (const bar of await page.getByRole('meter').all()) await expect(bar).toBeInViewport();
  });
});

for (const [width, height] of [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the sheet takes the room there is, beside the reading and above the tools', async ({ page }) => {
      const sheet = await sheetBox(page);
      const reading = await page.getByRole('region', { name: 'Reading' }).boundingBox();
      const tool = await button(page, 'Clear').boundingBox();
      expect(sheet.width).toBeGreaterThanOrEqual(sheet.height);
      expect(sheet.width).toBeGreaterThan(0.5 * width);
      expect(sheet.x + sheet.width).toBeLessThan(reading?.x ?? 0);
      expect(sheet.y + sheet.height).toBeLessThanOrEqual(tool?.y ?? 0);
      expect((tool?.y ?? height) + (tool?.height ?? 0)).toBeLessThanOrEqual(height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

    test('what is drawn at its edges is read, and seen whole in a narrow window', async ({ page }) => {
      for (const { drawing, place } of await acrossSheet(page, '20471')) await drawWithMouse(page, drawing, place);
      await expect(prediction(page)).toHaveText('20471');
      await page.setViewportSize({ width: 400, height: 800 });
      await expect.poll(() => inkedColumns(page)).toBe(5);
      await expect(prediction(page)).toHaveText('20471');
      await page.setViewportSize({ width, height });
      await expect.poll(() => inkedColumns(page)).toBe(5);
    });
  });
}

test('the pen is finer where one writes smaller, and broad again on a blank sheet', async ({ page }) => {
  const one = goldenDigit('1').drawing;
  const { width, height } = await sheetBox(page);
  const units = 1000 / Math.min(width, height);
  await drawWithMouse(page, one, { x: 0.3, y: 0.2, size: 0.6 });
  await expect.poll(async () => units * (await inkWidth(page))).toBeGreaterThan(22);
  await button(page, 'Clear').click();
  for (const x of [0.1, 0.3, 0.5]) await drawWithMouse(page, one, { x, y: 0.4, size: 0.1 });
  await expect.poll(async () => units * (await inkWidth(page))).toBeLessThan(14);
  await button(page, 'Clear').click();
  await drawWithMouse(page, one, { x: 0.3, y: 0.2, size: 0.6 });
  await expect.poll(async () => units * (await inkWidth(page))).toBeGreaterThan(22);
});

test('a link shows a small number with the same fine pen', async ({ page }) => {
  await drawNumber(page, '1047261');
  await expect(prediction(page)).toHaveText('1047261');
  const own = await inkWidth(page);
  const { hash } = new URL(await shareLink(page));
  await page.keyboard.press('Escape');
  await button(page, 'Clear').click();
  await pasteLink(page, hash);
  await waitForReplay(page);
  await expect.poll(() => inkWidth(page, 'shared-sheet')).toBeGreaterThan(0);
  expect(Math.abs((await inkWidth(page, 'shared-sheet')) - own)).toBeLessThanOrEqual(1);
});

/** How many pieces of ink stand side by side on the sheet, with blank columns of pixels between them. */
function inkedColumns(page: Page): Promise<number> {
  return page.getByTestId('drawing-pad').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    const isInked = (x: number) =>
      Array.from({ length: height }, (_, y) => data[4 * (y * width + x) + 3] ?? 0).some((a) => a > 60);
    let [pieces, was] = [0, false];
    for (let x = 0; x < width; x++) {
      const is = isInked(x);
      if (is && !was) pieces++;
      was = is;
    }
    return pieces;
  });
}

/** The median width of the ink in all rows of pixels, in CSS pixels. */
function inkWidth(page: Page, sheet = 'drawing-pad'): Promise<number> {
  return page.getByTestId(sheet).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    const runs: number[] = [];
    for (let y = 0; y < height; y++) {
      let run = 0;
      for (let x = 0; x <= width; x++) {
        const isInk = x < width && (data[4 * (y * width + x) + 3] ?? 0) > 127;
        if (isInk) run++;
        else if (run > 0) {
          runs.push(run);
          run = 0;
        }
      }
    }
    runs.sort((a, b) => a - b);
    return (runs[Math.floor(runs.length / 2)] ?? 0) / devicePixelRatio;
  });
}
