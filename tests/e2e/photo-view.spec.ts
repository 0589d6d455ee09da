import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { type Finger, fingers } from './helpers/fingers';
import { tabTo } from './helpers/keys';
import { choosePhoto, dragOnPhoto, expectRead, finds, photoView } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { button, expect, openReady, prediction, test } from './helpers/test';

const twoLines = () => numberPicture(['4026', '17']);

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

async function frameOf(page: Page) {
  const frame = await photoView(page).boundingBox();
  if (frame === null) throw new Error('There is no photograph.');
  return frame;
}

async function boxOf(page: Page, index: number) {
  const box = await finds(page).nth(index).boundingBox();
  if (box === null) throw new Error('There is no such find.');
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

test.describe('with fingers', () => {
  // So low a window that the page is higher than it, and could scroll.
  test.use({ viewport: { width: 360, height: 560 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test.beforeEach(async ({ page }) => {
    await openReady(page);
    await choosePhoto(page, await twoLines(), '4026|17');
  });

  /** Moves one finger in small steps. */
  async function swipe(page: Page, from: Finger, by: { readonly x: number; readonly y: number }): Promise<void> {
    const touch = await fingers(page);
    await touch('touchStart', [from]);
    for (let step = 1; step <= 8; step++)
      await touch('touchMove', [{ x: from.x + (by.x * step) / 8, y: from.y + (by.y * step) / 8 }]);
    await touch('touchEnd', []);
  }

  /** Spreads two fingers evenly around a place, from 40 CSS pixels to 120. */
  async function spread(page: Page, at: Finger): Promise<void> {
    const touch = await fingers(page);
    const both = (apart: number) => [
      { x: at.x - apart / 2, y: at.y, id: 0 },
      { x: at.x + apart / 2, y: at.y, id: 1 },
    ];
    await touch('touchStart', both(40));
    for (let apart = 50; apart <= 120; apart += 10) await touch('touchMove', both(apart));
    await touch('touchEnd', []);
  }

  test('a swipe over the whole photograph scrolls the page, and makes no box', async ({ page }) => {
    const { middle } = await boxOf(page, 2);
    await swipe(page, middle, { x: 0, y: -120 });
    await expect.poll(() => scrolled(page)).toBeGreaterThan(40);
    await expect(button(page, 'Undo')).toBeDisabled();
    await expect(page.locator('.photo-mark')).toHaveCount(0);
  });

  test('two fingers zoom what lies between them, the page keeps its size, and then one finger moves the picture', async ({
    page,
  }) => {
    const before = await boxOf(page, 1);
    await spread(page, before.middle);
    const after = await boxOf(page, 1);
    expect(after.width / before.width).toBeCloseTo(3, 1);
    expect(Math.abs(after.middle.x - before.middle.x)).toBeLessThan(2);
    expect(Math.abs(after.middle.y - before.middle.y)).toBeLessThan(2);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

    await swipe(page, after.middle, { x: 40, y: 30 });
    const panned = await boxOf(page, 1);
    expect(Math.abs(panned.middle.x - after.middle.x - 40)).toBeLessThan(2);
    expect(Math.abs(panned.middle.y - after.middle.y - 30)).toBeLessThan(2);
    expect(await scrolled(page)).toBe(0);
    await expect(button(page, 'Undo')).toBeDisabled();
  });

  test('a zoomed picture is painted sharply: its canvas has the screen’s pixels, and shows what lies there', async ({
    page,
  }) => {
    const { middle } = await boxOf(page, 1);
    await spread(page, middle);
    const canvas = photoView(page).locator('canvas');
    const [width, height] = await canvas.evaluate((one) => [
      (one as HTMLCanvasElement).width / one.clientWidth,
      (one as HTMLCanvasElement).height / one.clientHeight,
    ]);
    expect(width).toBeCloseTo(3, 1);
    expect(height).toBeCloseTo(3, 1);
    const [find, frame] = [await boxOf(page, 1), await frameOf(page)];
    const share = [find.x, find.y, find.width, find.height].map((each, i) =>
      i % 2 === 0 ? (each - (i === 0 ? frame.x : 0)) / frame.width : (each - (i === 1 ? frame.y : 0)) / frame.height,
    );
    // The find's box is as tight around the ink as before.
    const sides = await canvas.evaluate(inkSides, share);
    for (const dark of sides) expect(dark).toBeGreaterThan(0);
  });

  test('a double tap zooms in there, and the next one shows all', async ({ page }) => {
    const before = await boxOf(page, 5);
    const session = await page.context().newCDPSession(page);
    // The screen tells when each touch was: how busy this machine is does not matter.
    let time = Date.now() / 1000;
    const tapTwice = async ({ x, y }: Finger) => {
      for (const type of ['touchStart', 'touchEnd', 'touchStart', 'touchEnd'] as const) {
        time += 0.05;
        const touchPoints = type === 'touchStart' ? [{ x, y }] : [];
        await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: time });
      }
    };
    await tapTwice(before.middle);
    await expect.poll(async () => (await boxOf(page, 5)).width / before.width).toBeCloseTo(2.5, 1);
    time += 10;
    await tapTwice((await boxOf(page, 5)).middle);
    await expect.poll(async () => (await boxOf(page, 5)).width).toBeCloseTo(before.width, 1);
  });

  test('a finger that rests and then drags makes a box, and the page does not scroll under it', async ({ page }) => {
    const frame = await frameOf(page);
    const touch = await fingers(page);
    const at = (x: number, y: number) => [{ x: frame.x + frame.width * x, y: frame.y + frame.height * y }];
    await touch('touchStart', at(0.6, 0.9));
    await expect(page.locator('.photo-mark')).toHaveCount(1);
    for (let step = 1; step <= 8; step++) await touch('touchMove', at(0.6 + step * 0.03, 0.9 - step * 0.04));
    await touch('touchEnd', []);
    await expect(button(page, 'Undo')).toBeEnabled();
    expect(await scrolled(page)).toBe(0);
    await expect(page.getByRole('button', { name: /corner of the box/ })).toHaveCount(4);
  });

  test('a finger draws with the tool, once', async ({ page }) => {
    await button(page, 'Add a box').tap();
    const frame = await frameOf(page);
    const start = { x: frame.x + frame.width * 0.6, y: frame.y + frame.height * 0.55 };
    await swipe(page, start, { x: 70, y: 60 });
    await expect(button(page, 'Undo')).toBeEnabled();
    await expect(button(page, 'Add a box')).toBeVisible();
    expect(await scrolled(page)).toBe(0);
  });
});

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 1280, height: 500 } });

  test.beforeEach(async ({ page }) => {
    await openReady(page);
    await choosePhoto(page, await twoLines(), '4026|17');
  });

  test('the wheel scrolls the page, with Ctrl it zooms at the pointer, and then it moves the picture to its edge', async ({
    page,
  }) => {
    const before = await boxOf(page, 3);
    await page.mouse.move(before.middle.x, before.middle.y);
    await page.keyboard.down('Control');
    for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await boxOf(page, 3)).width / before.width).toBeGreaterThan(2.3);
    const after = await boxOf(page, 3);
    expect(Math.abs(after.middle.x - before.middle.x)).toBeLessThan(3);
    expect(Math.abs(after.middle.y - before.middle.y)).toBeLessThan(3);

    await page.mouse.wheel(0, 20);
    await expect.poll(async () => (await boxOf(page, 3)).middle.y).toBeCloseTo(after.middle.y - 20, 0);
    expect(await scrolled(page)).toBe(0);
    // At its edge the page goes on.
    await page.mouse.wheel(0, 3000);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 100);
        return scrolled(page);
      })
      .toBeGreaterThan(0);
  });

  test('a double click zooms, a drag moves the picture and makes no box, and the choice stays', async ({ page }) => {
    await finds(page).nth(1).click();
    const { middle } = await boxOf(page, 4);
    await page.mouse.dblclick(middle.x - 40, middle.y);
    await expect(button(page, 'Show all')).toBeVisible();
    await finds(page).nth(4).click();
    const before = await boxOf(page, 4);
    await dragOnPhoto(page, [0.9, 0.5], [0.8, 0.4]);
    const frame = await frameOf(page);
    expect((await boxOf(page, 4)).x).toBeCloseTo(before.x - frame.width / 10, 0);
    await expect(button(page, 'Undo')).toBeDisabled();
    await page.keyboard.press('0');
    await expectRead(page, '4026|07');
    await button(page, 'Show all').click();
    await expect(button(page, 'Show all')).toHaveCount(0);
  });

  test('a press on the bare photograph leaves the choice', async ({ page }) => {
    await finds(page).nth(1).click();
    await expect(button(page, 'Remove')).toBeEnabled();
    const frame = await frameOf(page);
    await page.mouse.click(frame.x + frame.width * 0.9, frame.y + frame.height * 0.8);
    await expect(button(page, 'Remove')).toBeDisabled();
    await expect(page.locator('.corner')).toHaveCount(0);
  });
});

test('with keys alone the photograph is zoomed, moved, and gets a box', async ({ page }) => {
  await openReady(page);
  await choosePhoto(page, await twoLines(), '4026|17');
  await tabTo(page, 'Look around in the photo');
  const before = await boxOf(page, 0);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  expect((await boxOf(page, 0)).width / before.width).toBeCloseTo(2.25, 1);
  for (let press = 0; press < 9; press++) await page.keyboard.press('ArrowLeft');
  expect((await boxOf(page, 0)).x).toBeGreaterThan((await frameOf(page)).x);
  await page.keyboard.press('0');
  expect((await boxOf(page, 0)).width).toBeCloseTo(before.width, 1);
  await expect(prediction(page)).toHaveText('4026|17');

  await tabTo(page, 'Add a box');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Add a box')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^top left corner of the box/ })).toBeFocused();
  await expect(button(page, 'Undo')).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expectRead(page, '4026|17');
});

test.describe('on a phone on its side', () => {
  test.use({ viewport: { width: 740, height: 360 } });

  test('all tools are seen at once, and zooming moves none of them', async ({ page }) => {
    await openReady(page);
    await choosePhoto(page, await twoLines(), '4026|17');
    const places = () =>
      Promise.all(
        ['Add a box', 'Undo', 'Share', 'Back to the drawing', 'Another photo'].map((name) =>
          button(page, name).boundingBox(),
        ),
      );
    const before = await places();
    for (const place of before) expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(360);
    await button(page, 'Zoom in').click();
    await button(page, 'Show all').waitFor();
    expect(await places()).toEqual(before);
  });
});

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

/** How many dark pixels lie along each side of a box of the canvas, just inside it. */
function inkSides(element: Element, [x = 0, y = 0, width = 0, height = 0]: number[]): number[] {
  const canvas = element as HTMLCanvasElement;
  const [left, top, wide, high] = [x * canvas.width, y * canvas.height, width * canvas.width, height * canvas.height];
  const strip = Math.max(2, 0.12 * Math.min(wide, high));
  const dark = (...area: [number, number, number, number]) => {
    const pixels = canvas.getContext('2d')?.getImageData(...area).data ?? [];
    return pixels.filter((value, i) => i % 4 === 0 && value < 140).length;
  };
  return [
    dark(left, top, wide, strip),
    dark(left, top + high - strip, wide, strip),
    dark(left, top, strip, high),
    dark(left + wide - strip, top, strip, high),
  ];
}

/** Whether a press in the middle of an element is its own. */
function isOnTop(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit !== null && (hit === element || element.contains(hit));
}
