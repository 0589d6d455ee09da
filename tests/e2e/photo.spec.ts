import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { goldenDigit } from './helpers/drawings';
import { follow } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import {
  choosePhoto,
  dragOnPhoto,
  drawBoxOnPhoto,
  expectRead,
  finds,
  photoView,
  pngFile,
  transfer,
} from './helpers/photo';
import { cellOf, numberPicture } from './helpers/pictures';
import { bestBar, button, expect, openReady, prediction, test } from './helpers/test';

const text = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all') };
const twoLines = () => numberPicture(['4026', '17']);

test.describe('ways in', () => {
  test.beforeEach(({ page }) => openReady(page));

  test('a chosen picture is read, and the drawing is there when one comes back', async ({ page }) => {
    await drawWithMouse(page, goldenDigit('7').drawing);
    await expect(prediction(page)).toHaveText('7');
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Photo').click();
    await (await chooser).setFiles(pngFile(await twoLines()));
    await expectRead(page, '4026|17');
    await expect(finds(page)).toHaveCount(6);
    await expect(page.getByTestId('drawing-pad')).toBeHidden();
    await button(page, 'Back to the drawing').click();
    await expect(prediction(page)).toHaveText('7');
    await expect(page.getByTestId('drawing-pad')).toBeVisible();
    await expect(button(page, 'Photo')).toBeFocused();
  });

  test('a picture is dropped anywhere, also over another photo', async ({ page }) => {
    const files = [pngFile(await numberPicture(['35']))];
    await transfer(page, 'hover', files);
    await expect(page.getByText('Drop the picture to read it')).toBeVisible();
    await transfer(page, 'drop', files);
    await expectRead(page, '35');
    await expect(page.getByText('Drop the picture to read it')).toBeHidden();
    await transfer(page, 'drop', [pngFile(await numberPicture(['208']))]);
    await expectRead(page, '208');
  });

  test('a picture is pasted anywhere, also over another photo', async ({ page }) => {
    await transfer(page, 'paste', [pngFile(await numberPicture(['35']), 'image.png')]);
    await expectRead(page, '35');
    await transfer(page, 'paste', [pngFile(await numberPicture(['208']), 'image.png')]);
    await expectRead(page, '208');
  });

  test('what is no picture gets a sentence, and the browser stays where it is', async ({ page }) => {
    const address = page.url();
    await transfer(page, 'drop', [text]);
    await expect(page.getByText('Only pictures and drawings’ files can be opened')).toBeVisible();
    await transfer(page, 'drop', []);
    await expect(page.getByText('Save the picture first')).toBeVisible();
    await transfer(page, 'paste', []);
    await expect(page.getByText('no picture in the clipboard')).toBeVisible();
    expect(page.url()).toBe(address);
    await expect(page.getByTestId('drawing-pad')).toBeVisible();
  });

  test('dropped on another page, it is opened on the first; and it stays open while one looks elsewhere', async ({
    page,
  }) => {
    await follow(page, 'How good is it?');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How good is it?');
    await transfer(page, 'drop', [pngFile(await numberPicture(['35']))]);
    await expectRead(page, '35');
    await follow(page, 'How good is it?');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How good is it?');
    await page.goBack();
    await expectRead(page, '35');
  });

  test('without a camera, or the right to use it, there is a sentence', async ({ page }) => {
    await button(page, 'Camera').click();
    const dialog = page.getByRole('dialog', { name: 'Camera' });
    await expect(dialog.getByRole('alert')).toContainText(/The camera is not allowed|No camera was found/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button(page, 'Camera')).toBeFocused();
  });

  test('nobody’s first drawing waits for what only photographs need', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await choosePhoto(page, await numberPicture(['35']), '35');
    expect(scripts.length).toBeGreaterThan(0);
  });
});

test.describe('a number on two lines', () => {
  test.beforeEach(async ({ page }) => {
    await openReady(page);
    await choosePhoto(page, await twoLines(), '4026|17');
  });

  test('a box lies on each digit', async ({ page }) => {
    const frame = await photoView(page).boundingBox();
    const sides = await photoView(page)
      .locator('.photo-surface')
      .evaluate((surface) => surface.getBoundingClientRect().toJSON());
    const scale = sides.width / (cellOf(0, 4).x + 40);
    for (const [index, [row, column]] of [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 0],
      [1, 1],
    ].entries()) {
      const box = await finds(page).nth(index).boundingBox();
      const cell = cellOf(row ?? 0, column ?? 0);
      const middle = sides.x + (cell.x + cell.width / 2) * scale;
      expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - middle)).toBeLessThan(cell.width * scale * 0.25);
      expect(box?.width).toBeLessThan(cell.width * scale);
    }
    expect(frame?.width).toBeGreaterThan(300);
  });

  test('a click on a find shows its bars and what the network saw, and arrow keys go along', async ({ page }) => {
    await finds(page).nth(2).click();
    await expect.poll(() => bestBar(page)).toBe(2);
    await expect(page.getByText(/^Digit 3 of 6: 2, /)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => bestBar(page)).toBe(6);
    await prediction(page).getByRole('button').last().click();
    await expect.poll(() => bestBar(page)).toBe(7);
    await expect(finds(page).nth(5)).toHaveAttribute('aria-pressed', 'true');
  });

  test('Remove and the Delete key take a find out of the number, Undo and Redo go to and fro', async ({ page }) => {
    await finds(page).nth(1).click();
    await button(page, 'Remove').click();
    await expectRead(page, '426|17');
    await finds(page).nth(0).focus();
    await page.keyboard.press('Delete');
    await expectRead(page, '26|17');
    await page.keyboard.press('Control+z');
    await expectRead(page, '426|17');
    await button(page, 'Undo').click();
    await expectRead(page, '4026|17');
    await button(page, 'Redo').click();
    await expectRead(page, '426|17');
  });

  test('a box drawn over a removed digit reads it again', async ({ page }) => {
    const box = await finds(page).nth(3).boundingBox();
    const frame = await photoView(page).boundingBox();
    if (!box || !frame) throw new Error('There is no find.');
    const share = (x: number, y: number) => [(x - frame.x) / frame.width, (y - frame.y) / frame.height] as const;
    await finds(page).nth(3).click();
    await page.keyboard.press('Delete');
    await expectRead(page, '402|17');
    await drawBoxOnPhoto(page, share(box.x - 8, box.y - 8), share(box.x + box.width + 8, box.y + box.height + 8));
    await expectRead(page, '4026|17');
    await expect(page.getByText(/^Digit 4 of 6: 6, /)).toBeVisible();
  });

  test('a crop is read alone, and the whole picture comes back', async ({ page }) => {
    await button(page, 'Crop').click();
    await dragOnPhoto(page, [0.02, 0.49], [0.98, 0.95]);
    await button(page, 'Crop').click();
    await expectRead(page, '17');
    await button(page, 'Whole picture').click();
    await expectRead(page, '4026|17');
    await button(page, 'Crop').click();
    await page.keyboard.press('Escape');
    await expect(finds(page)).toHaveCount(6);
  });

  test('the work is shown beside it: both stages and a picture for each digit', async ({ page }) => {
    const stages = page.getByRole('region', { name: 'How it was read' });
    await expect(stages.getByRole('img')).toHaveCount(2 + 6);
    for (const picture of await stages.getByRole('img').all()) {
      const ink = await picture.evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement;
        const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        return pixels.filter((value, index) => index % 4 === 3 && value > 0).length / (width * height);
      });
      expect(ink).toBeGreaterThan(0.005);
      expect(ink).toBeLessThan(0.5);
    }
  });
});

test('a picture that lies on its side is turned upright, and back', async ({ page }) => {
  const lying = await sharp(await numberPicture(['4026']))
    .rotate(-90)
    .png()
    .toBuffer();
  await openReady(page);
  await page.locator('input[type=file]').setInputFiles(pngFile(lying));
  await expect(photoView(page).locator('canvas')).toBeVisible();
  await expectRead(page, '4026');
  await expect(button(page, 'Undo the turn')).toBeVisible();
  // Upright, the frame is empty above and below the picture; lying, beside it.
  expect(await isPaintedAt(page, 0.5, 0.1)).toBe(false);
  expect(await isPaintedAt(page, 0.1, 0.5)).toBe(true);
  await button(page, 'Undo the turn').click();
  await expect.poll(() => isPaintedAt(page, 0.1, 0.5)).toBe(false);
  expect(await isPaintedAt(page, 0.5, 0.1)).toBe(true);
  await button(page, 'Turn').click();
  await expectRead(page, '4026');
});

test('an empty page has no digits, and says what may help', async ({ page }) => {
  await openReady(page);
  const bare = sharp({ create: { width: 400, height: 300, channels: 3, background: '#f4f0e4' } });
  await page.locator('input[type=file]').setInputFiles(pngFile(await bare.png().toBuffer()));
  await expect(page.getByText('No digits found')).toBeVisible();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('photograph and reading are seen together, and nothing moves when the reading comes', async ({ page }) => {
    await openReady(page);
    const bars = page.getByRole('meter');
    await page.locator('input[type=file]').setInputFiles(pngFile(await numberPicture(['40261735', '98'])));
    await expect(photoView(page).locator('canvas')).toBeVisible();
    const before = await bars.first().boundingBox();
    await expectRead(page, '40261735|98');
    expect((await bars.first().boundingBox())?.y).toBe(before?.y);
    await expect(photoView(page)).toBeInViewport({ ratio: 1 });
    await expect(prediction(page)).toBeInViewport({ ratio: 1 });
    for (const bar of await bars.all()) await expect(bar).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

/** Whether the photograph covers this place of its frame, in shares of its side. */
function isPaintedAt(page: Page, x: number, y: number): Promise<boolean> {
  return photoView(page)
    .locator('canvas')
    .evaluate(
      (element, [column, row]) => {
        const canvas = element as HTMLCanvasElement;
        const data = canvas.getContext('2d')?.getImageData(canvas.width * column, canvas.height * row, 1, 1).data;
        return (data?.[3] ?? 0) > 0;
      },
      [x, y] as const,
    );
}
