import { tabTo } from './helpers/keys';
import { choosePhoto, dragOnPhoto, expectRead, finds } from './helpers/photo';
import { boxOf, frameOf, scrolled, twoLines } from './helpers/photo-view';
import { button, expect, openReady, prediction, test } from './helpers/test';

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
