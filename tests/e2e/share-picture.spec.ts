import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import { goldenDigit } from './helpers/drawings';
import { drawWithMouse } from './helpers/pen';
import { shareLink } from './helpers/share';
import { states } from './helpers/states';
import { button, expect, openReady, prediction, test } from './helpers/test';

const card = (page: Page) => page.getByRole('region', { name: 'Card with the reading' });
const replay = (page: Page) => page.getByRole('region', { name: 'Replay' });

/** Waits for the file that an action saves. */
async function saved(page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How many pixels of a place in a picture are near a colour. */
async function countOf(picture: Sharp, box: readonly number[], colour: readonly number[]): Promise<number> {
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const { data, info } = await picture
    .extract({ left, top, width, height })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let i = 0; i < data.length; i += info.channels)
    if (colour.every((value, channel) => Math.abs(value - (data[i + channel] ?? 0)) < 24)) count += 1;
  return count;
}

const INK = [27, 26, 23];
const ACCENT = [31, 79, 216];
const SHEET = [80, 138, 422, 422];
const COLUMN = [600, 120, 520, 440];

async function drawSeven(page: Page): Promise<void> {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(prediction(page)).toHaveText('7');
}

test('a card has the ink and the number with its bars, and is saved as a PNG', async ({ page }) => {
  await drawSeven(page);
  await shareLink(page);
  await button(page, 'Make a card with the reading').click();
  await expect(card(page).getByRole('img', { name: /^A drawing, read as 7: .* sure\.$/ })).toBeVisible();
  const { name, bytes } = await saved(page, () => button(page, 'Save as PNG').click());
  expect(name).toBe('scrawl-7-card.png');
  const picture = sharp(bytes);
  expect(await picture.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(await countOf(picture.clone(), SHEET, INK)).toBeGreaterThan(1000);
  expect(await countOf(picture.clone(), COLUMN, INK)).toBeGreaterThan(1000);
  expect(await countOf(picture.clone(), COLUMN, ACCENT)).toBeGreaterThan(1000);
});

test('a replay draws the ink and ends with the number, in at most five seconds and 300 kB', async ({ page }) => {
  await states.number?.(page);
  await shareLink(page);
  await button(page, 'Make a replay of the drawing').click();
  await expect(replay(page).getByRole('img', { name: /^A drawing as it was drawn, read as 2026/ })).toBeVisible();
  const { name, bytes } = await saved(page, () => button(page, 'Save as GIF').click());
  expect(name).toBe('scrawl-2026-replay.gif');
  expect(bytes.length).toBeLessThan(300_000);
  const { format, pages = 0, delay = [], loop } = await sharp(bytes, { animated: true }).metadata();
  expect([format, loop]).toEqual(['gif', 1]);
  expect(delay.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(5000);
  // As many as the mouse took time to draw.
  expect(pages).toBeGreaterThan(4);
  const scaled = (box: readonly number[]) => box.map((value) => Math.round(0.6 * value));
  const inkIn = (at: number, box: readonly number[]) => countOf(sharp(bytes, { page: at }), scaled(box), INK);
  const parts = [0, Math.floor(pages / 4), Math.floor(pages / 2), pages - 1];
  const growing = await Promise.all(parts.map((at) => inkIn(at, SHEET)));
  expect(growing[0]).toBe(0);
  expect(growing).toEqual([...growing].sort((a, b) => a - b));
  expect(await inkIn(pages - 2, COLUMN)).toBe(0);
  expect(await inkIn(pages - 1, COLUMN)).toBeGreaterThan(400);
});

test('by keyboard, the focus goes to the picture, and from there to what can be done with it', async ({ page }) => {
  await drawSeven(page);
  await page.keyboard.press('Tab');
  await button(page, 'Share').focus();
  await page.keyboard.press('Enter');
  await button(page, 'Make a card with the reading').focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeFocused();
  await expect(card(page).getByRole('img')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Save as PNG')).toBeFocused();
  const { name } = await saved(page, () => page.keyboard.press('Enter'));
  expect(name).toBe('scrawl-7-card.png');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the picture is handed to the system, where that takes files', async ({ page }) => {
    // Chromium shares nothing where there is no desktop: what it is asked to share is all there is to see.
    await page.addInitScript(() => {
      navigator.canShare = () => true;
      navigator.share = async (data) => {
        const [file] = data?.files ?? [];
        document.title = `${data?.text} ${file?.name} ${file?.type}`;
      };
    });
    await drawSeven(page);
    await shareLink(page);
    await button(page, 'Make a replay of the drawing').tap();
    await expect(replay(page).getByRole('img')).toBeVisible();
    await button(page, 'Send the picture…').tap();
    await expect(page).toHaveTitle(/^A drawing as it was drawn, read as 7: .* scrawl-7-replay\.gif image\/gif$/);
  });
});
