import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goldenNotDigits } from '../golden/golden';
import { goldenDigit } from './helpers/drawings';
import { drawWithMouse, sheetBox } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    test.describe(`in the ${colorScheme} at ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

      test('axe finds no fault, empty and read', async ({ page }) => {
        await openReady(page);
        expect(await faultsOf(page)).toEqual([]);
        await drawWithMouse(page, goldenDigit('3').drawing);
        await expect(prediction(page)).toHaveText('3');
        expect(await faultsOf(page)).toEqual([]);
      });

      test('axe finds no fault in a drawing that is no digit', async ({ page }) => {
        await openReady(page);
        for (const { drawing } of goldenNotDigits()) {
          await drawWithMouse(page, drawing);
          await expect(prediction(page)).not.toHaveAttribute('data-kind', 'blank');
          if ((await prediction(page).getAttribute('data-kind')) === 'not-a-digit') break;
          await button(page, 'Clear').click();
        }
        await expect(prediction(page)).toHaveAttribute('data-kind', 'not-a-digit');
        expect(await faultsOf(page)).toEqual([]);
      });

      test.describe('without a network', () => {
        test.use({ brokenOnPurpose: true });
        test('axe finds no fault in the failure', async ({ page }) => {
          await page.route('**/models/**', (route) => route.abort());
          await page.goto('/');
          await expect(button(page, 'Try again')).toBeVisible();
          expect(await faultsOf(page)).toEqual([]);
        });
      });
    });
  }
}

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
  await page.goto('/nothing-here');
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
