import sharp from 'sharp';
import { choosePhoto, expectRead, finds } from './helpers/photo';
import { boxOf, frameOf } from './helpers/photo-view';
import { numberPicture } from './helpers/pictures';
import { button, expect, openReady, test } from './helpers/test';

/** A number that is a small part of a sheet of paper. */
async function smallNumber(): Promise<Buffer> {
  const number = await sharp(await numberPicture(['4026']))
    .resize(360)
    .toBuffer();
  const paper = { width: 1600, height: 1200, channels: 3, background: { r: 244, g: 240, b: 228 } } as const;
  return sharp({ create: paper })
    .composite([{ input: number, left: 1000, top: 800 }])
    .png()
    .toBuffer();
}

test.describe('a small number on a large sheet', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test.beforeEach(async ({ page }) => {
    await openReady(page);
    await choosePhoto(page, await smallNumber(), '4026');
  });

  test('is shown large at first in a frame of the picture’s shape, and all of it is a click away', async ({ page }) => {
    const frame = await frameOf(page);
    expect(frame.width / frame.height).toBeCloseTo(4 / 3, 1);
    const near = await boxOf(page, 1);
    expect(near.height).toBeGreaterThan(frame.height / 8);
    await button(page, 'Show all').click();
    expect((await boxOf(page, 1)).height).toBeLessThan(near.height / 2);
    await finds(page).nth(1).click();
    await expect(button(page, 'Show all')).toHaveCount(0);
  });

  test('is where Crop begins', async ({ page }) => {
    await button(page, 'Crop').click();
    const [frame, crop] = [await frameOf(page), await page.locator('.photo-mark[data-crop]').boundingBox()];
    expect(crop?.width).toBeLessThan(frame.width / 3);
    await button(page, 'Crop').click();
    await expectRead(page, '4026');
    await button(page, 'Whole picture').click();
    await expectRead(page, '4026');
  });

  test('has finds and corners that a finger can press, however small they look', async ({ page }) => {
    await button(page, 'Show all').click();
    const { middle, ...find } = await boxOf(page, 0);
    expect(find.width).toBeLessThan(24);
    // To its left there is no neighbour.
    await page.mouse.click(middle.x - 11.5, middle.y);
    await expect(finds(page).nth(0)).toHaveAttribute('data-grip', 'all');
    const corners = page.locator('.corner');
    for (const corner of await corners.all()) {
      const box = await corner.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(await corner.evaluate(isOnTop)).toBe(true);
    }
    // Between the corners the find itself can still be gripped.
    expect(await finds(page).nth(0).evaluate(isOnTop)).toBe(true);
  });
});

/** Whether a press in the middle of an element is its own. */
function isOnTop(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit !== null && (hit === element || element.contains(hit));
}
