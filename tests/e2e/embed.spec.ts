import { devices } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { openPage, untilAlive } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { choosePhoto } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { readClipboard, shareLink, waitForReplay } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const seven = goldenDigit('7').drawing;
const four = goldenDigit('4').drawing;

test.describe('within another page', () => {
  test.use({ viewport: { width: 360, height: 680 }, userAgent: devices['Pixel 7'].userAgent });

  test('a link shows sheet and reading without the site around them, and leads to the whole', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, seven);
    const link = await shareLink(page);
    await page.goto('about:blank');
    await openPage(page, link.replace('#', '?embed=1#'));
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('7');
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Open it in Scrawl' })).toHaveAttribute('href', link);
    const { scroll, height } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollHeight,
      height: innerHeight,
    }));
    expect(scroll).toBeLessThanOrEqual(height);
  });

  test('what is drawn there is taken along to the whole program, and a photograph can be left', async ({ page }) => {
    await openPage(page, '/?embed=1');
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    const [whole] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Open it in Scrawl' }).click(),
    ]);
    await untilAlive(whole);
    await waitForReplay(whole);
    await expect(prediction(whole)).toHaveText('4');
    await choosePhoto(page, await numberPicture(['48']), '48');
    await button(page, 'Back to the drawing').click();
    await expect(prediction(page)).toHaveText('4');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('a blank sheet can be embedded with its camera, a drawing’s link without', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openReady(page);
    const copyHtml = async () => {
      await shareLink(page);
      await button(page, 'Copy the HTML to embed it').click();
      await expect(page.getByText('The HTML is copied.')).toBeVisible();
      await page.keyboard.press('Escape');
      return readClipboard(context);
    };
    const blank = await copyHtml();
    expect(blank).toContain('?embed=1"');
    expect(blank).toContain('camera');
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    const drawn = await copyHtml();
    expect(drawn).toContain('?embed=1#1');
    expect(drawn).not.toContain('camera');
  });
});
