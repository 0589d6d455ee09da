import type { Page } from '@playwright/test';
import { verdict } from './helpers/compare';
import { goldenDigit } from './helpers/drawings';
import { drawWithFinger } from './helpers/fingers';
import { reloadPage } from './helpers/open';
import { drawWithMouse, onSheet, type Place, sheetBox } from './helpers/pen';
import { shareLink, waitForReplay } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const one = goldenDigit('1').drawing;
const four = goldenDigit('4').drawing;
const seven = goldenDigit('7').drawing;

const left: Place = { x: 0.1, y: 0.3, size: 0.35 };
const right: Place = { x: 0.55, y: 0.3, size: 0.35 };

/** From now on pages come without their scripts, until the function that it gives is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const isOver = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await isOver;
    await route.continue();
  });
  return release;
}

/** Opens an address, or the same page again, without its scripts. */
async function openHeld(page: Page, address?: string): Promise<() => void> {
  const release = await holdScripts(page);
  if (address === undefined) await page.reload({ waitUntil: 'domcontentloaded' });
  else await page.goto(address, { waitUntil: 'domcontentloaded' });
  return release;
}

/** How much of the sheet carries ink, as a share of its pixels. */
const inkedShare = (page: Page): Promise<number> =>
  page.getByTestId('drawing-pad').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return [...data].filter((value, i) => i % 4 === 3 && value > 127).length / (canvas.width * canvas.height);
  });

async function undoAll(page: Page, strokes: number): Promise<void> {
  for (let i = 0; i < strokes; i++) {
    await expect(button(page, 'Undo')).toBeEnabled();
    await button(page, 'Undo').click();
  }
}

test.describe('before the page’s scripts have come', () => {
  test('ink is seen, and is read once they have; each stroke can be undone', async ({ page }) => {
    const release = await openHeld(page, '/');
    await drawWithMouse(page, four);
    const early = await inkedShare(page);
    await expect(page.getByText('Draw a digit or a number').first()).toBeHidden();
    expect(early).toBeGreaterThan(0);
    release();
    await expect(prediction(page)).toHaveText('4');
    // The same pen on the same places.
    expect(Math.abs((await inkedShare(page)) / early - 1)).toBeLessThan(0.1);
    await undoAll(page, four.length);
    await expect(button(page, 'Undo')).toBeDisabled();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
  });

  test('a tap is a dot, as it is later', async ({ page }) => {
    const release = await openHeld(page, '/');
    const { x, y } = await sheetBox(page);
    await page.mouse.click(x + 40, y + 40);
    expect(await inkedShare(page)).toBeGreaterThan(0);
    release();
    await expect(prediction(page)).toHaveText('not a digit');
  });

  test('a stroke can begin, and goes on when they come', async ({ page }) => {
    const release = await openHeld(page, '/');
    const [stroke = []] = await onSheet(page, goldenDigit('2').drawing);
    const half = Math.ceil(stroke.length / 2);
    for (const [i, { x, y }] of stroke.entries()) {
      await page.mouse.move(x, y);
      if (i === 0) await page.mouse.down();
      if (i !== half) continue;
      release();
      await expect(prediction(page)).not.toHaveAttribute('data-kind', 'blank');
    }
    // Off the sheet, it still is the same stroke.
    const box = await sheetBox(page);
    await page.mouse.move(box.x + box.width + 40, stroke.at(-1)?.y ?? 0);
    await page.mouse.up();
    await expect(prediction(page)).toHaveText('2');
    await undoAll(page, 1);
    await expect(button(page, 'Undo')).toBeDisabled();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  });

  test('ink comes over what was saved, and both are saved', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, one, left);
    await expect(prediction(page)).toHaveText('1');
    const release = await openHeld(page);
    await drawWithMouse(page, seven, right);
    release();
    await expect(prediction(page)).toHaveText('17');
    await undoAll(page, seven.length);
    await expect(prediction(page)).toHaveText('1');
    for (const _stroke of seven) await button(page, 'Redo').click();
    await expect(prediction(page)).toHaveText('17');
    await reloadPage(page);
    await expect(prediction(page)).toHaveText('17');
  });

  test('ink where a link’s drawing will lie goes, and neither that drawing nor the visitor’s own has it', async ({
    page,
  }) => {
    await openReady(page);
    await drawWithMouse(page, seven);
    const link = await shareLink(page);
    await page.keyboard.press('Escape');
    await button(page, 'Clear').click();
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    await page.goto('about:blank');
    const release = await openHeld(page, link);
    await drawWithMouse(page, one, left);
    await page.mouse.down();
    release();
    await waitForReplay(page);
    await page.mouse.up();
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'To my own sheet').click();
    await expect(page.getByTestId('drawing-pad')).toBeVisible();
    await reloadPage(page);
    await expect(prediction(page)).toHaveText('4');
  });

  test('ink on the page that compares is read by all networks', async ({ page }) => {
    const release = await openHeld(page, '/compare/');
    await drawWithMouse(page, seven);
    release();
    await expect(verdict(page)).toContainText(/says? 7/);
  });
});

test.describe('before the scripts of the page have come to a phone', () => {
  test.use({ viewport: { width: 360, height: 500 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('a finger draws, and the page does not scroll under it', async ({ page }) => {
    const release = await openHeld(page, '/');
    expect(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 20)).toBe(true);
    await drawWithFinger(page, seven);
    expect(await inkedShare(page)).toBeGreaterThan(0);
    release();
    await expect(prediction(page)).toHaveText('7');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await undoAll(page, seven.length);
    await expect(button(page, 'Undo')).toBeDisabled();
  });
});
