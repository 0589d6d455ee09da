import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { openPage, reloadPage } from './helpers/open';
import { drawOnBox, drawWithMouse } from './helpers/pen';
import { pasteLink, shareLink, waitForReplay, whatIsRead } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const four = goldenDigit('4').drawing;
const seven = goldenDigit('7').drawing;

/** What all tabs share. */
const savedIn = (page: Page) => page.evaluate(() => localStorage.getItem('scrawl.drawing'));

test.describe('between visits', () => {
  test('the last drawing is kept, until it is cleared', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    const before = await whatIsRead(page);
    await reloadPage(page);
    await expect(prediction(page)).toHaveText('4');
    expect((await whatIsRead(page)).text).toBe(before.text);
    await button(page, 'Clear').click();
    await reloadPage(page);
    await expect(page.getByText('Getting ready')).toBeHidden();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  });

  test('within another page nothing is kept', async ({ page, context }) => {
    await context.route('**/a-blog', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<iframe src="/?embed=1" width="1000" height="800"></iframe>' }),
    );
    await page.goto('/a-blog');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('Getting ready')).toBeHidden();
    const sheet = await frame.getByTestId('drawing-pad').boundingBox();
    if (!sheet) throw new Error('There is no sheet in the frame.');
    await drawOnBox(page, four, sheet);
    await expect(frame.getByTestId('prediction')).toHaveText('4');
    await reloadPage(page);
    await expect(frame.getByText('Getting ready')).toBeHidden();
    await expect(frame.getByTestId('prediction')).toHaveAttribute('data-kind', 'blank');
    await openReady(page);
  });

  test('the address for another page, opened for itself, keeps the drawing', async ({ page }) => {
    await openPage(page, '/?embed=1');
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    await reloadPage(page);
    await expect(prediction(page)).toHaveText('4');
    await openPage(page, '/');
    await expect(prediction(page)).toHaveText('4');
  });

  test('a second tab that draws or clears costs the first one nothing, though that is closed', async ({
    page,
    context,
  }) => {
    await openReady(page);
    const other = await context.newPage();
    await openReady(other);
    await drawWithMouse(page, four);
    await drawWithMouse(other, seven);
    await page.close();
    const next = await context.newPage();
    await openPage(next, '/');
    await expect(prediction(next)).toHaveText('7');
    await button(next, 'Undo').click();
    await expect(prediction(next)).toHaveText('4');
    await button(other, 'Clear').click();
    await other.close();
    await reloadPage(next);
    await expect(prediction(next)).toHaveText('4');
  });

  test('a drawing on the sheet stays, though another tab that began with it clears it', async ({ page, context }) => {
    await openReady(page);
    await drawWithMouse(page, four);
    const other = await context.newPage();
    await openPage(other, '/');
    await expect(prediction(other)).toHaveText('4');
    await button(other, 'Clear').click();
    // The first tab hears of it a moment later, and saves its own again.
    await expect.poll(() => savedIn(other)).not.toBeNull();
    await other.close();
    await page.close();
    const next = await context.newPage();
    await openPage(next, '/');
    await expect(prediction(next)).toHaveText('4');
  });

  test('Back and Forward between pages, and between links and none, bring the drawing again', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, seven);
    const { hash } = new URL(await shareLink(page));
    await page.keyboard.press('Escape');
    await button(page, 'Clear').click();
    await drawWithMouse(page, four);
    await pasteLink(page, hash);
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('7');
    await page.goBack();
    await expect(prediction(page)).toHaveText('4');
    await page.goForward();
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'Edit a copy').click();
    await expect(prediction(page)).toHaveText('7');
    await page.goto('about:blank');
    await page.goBack();
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('4');
  });

  test('a file too small for any scale is an undo step, and what it replaced is there after a reload', async ({
    page,
  }) => {
    await openReady(page);
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    await page.locator('input[type=file]').setInputFiles({
      name: 'tiny.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"strokes":[[[0,0],[1e-310,0]]]}'),
    });
    await expect(prediction(page)).not.toHaveText('4');
    await reloadPage(page);
    await expect(button(page, 'Undo')).toBeEnabled();
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('4');
  });

  for (const [what, init] of [
    [
      'of which merely the look throws',
      () => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get() {
              throw 'forbidden';
            },
          });
        }
      },
    ],
    [
      'in which everything throws',
      () => {
        for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
          Storage.prototype[name] = () => {
            throw 'no error';
          };
        }
      },
    ],
  ] as const) {
    test(`a browser with a storage ${what} draws and reads, and keeps nothing`, async ({ page }) => {
      await page.addInitScript(init);
      await openReady(page);
      await drawWithMouse(page, four);
      await expect(prediction(page)).toHaveText('4');
      await button(page, 'Clear').click();
      await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByRole('checkbox').click();
      await openReady(page);
    });
  }
});
