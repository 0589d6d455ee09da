import type { Page } from '@playwright/test';
import { type Finger, fingers } from './helpers/fingers';
import { choosePhoto, photoView } from './helpers/photo';
import { boxOf, frameOf, scrolled, twoLines } from './helpers/photo-view';
import { button, expect, openReady, test } from './helpers/test';

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
