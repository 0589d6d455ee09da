import { goldenDigit } from './helpers/drawings';
import { openPage } from './helpers/open';
import { drawWithMouse, sheetBox } from './helpers/pen';
import { expect, openReady, prediction, test } from './helpers/test';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('nothing is wider than the screen, and sheet and reading are seen together', async ({ page }) => {
    await openReady(page);
    const check = async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const sheet = await sheetBox(page);
      expect(sheet.y).toBeGreaterThanOrEqual(0);
      for (const meter of await page.getByRole('meter').all()) await expect(meter).toBeInViewport({ ratio: 1 });
      await expect(page.getByTestId('drawing-pad')).toBeInViewport({ ratio: 1 });
    };
    await check();
    await drawWithMouse(page, goldenDigit('8').drawing);
    await expect(prediction(page)).toHaveText('8');
    await expect(prediction(page)).toBeInViewport({ ratio: 1 });
    await check();
  });
});

test('an address that does not exist is answered with a page of the site’s own', async ({ page, request }) => {
  expect((await request.get('/nothing-here')).status()).toBe(404);
  await page.route('**/nothing-here', async (route) => {
    // The status alone would be an error in the console.
    await route.fulfill({ response: await route.fetch(), status: 200 });
  });
  await openPage(page, '/nothing-here');
  await expect(page.getByRole('heading')).toBeVisible();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.getByTestId('drawing-pad')).toBeVisible();
});

test('resizing the window keeps the drawing and its reading', async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('5').drawing);
  await expect(prediction(page)).toHaveText('5');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(prediction(page)).toHaveText('5');
  await expect
    .poll(() =>
      page.getByTestId('drawing-pad').evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return data.some((value) => value > 0);
      }),
    )
    .toBe(true);
});
