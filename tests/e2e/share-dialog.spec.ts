import { readFile } from 'node:fs/promises';
import { goldenDigit } from './helpers/drawings';
import { drawWithMouse } from './helpers/pen';
import { readClipboard, shareLink, whatIsRead } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const seven = goldenDigit('7').drawing;
const four = goldenDigit('4').drawing;

test.describe('the dialog', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('copies link, number and HTML, and says so', async ({ page, context }) => {
    await openReady(page);
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
    const link = await shareLink(page);
    await button(page, 'Copy link').click();
    await expect(page.getByText('The link is copied.')).toBeVisible();
    expect(await readClipboard(context)).toBe(link);
    await page.getByRole('dialog').getByRole('button', { name: 'Copy the number' }).click();
    await expect(page.getByText('Copied: 7')).toBeVisible();
    expect(await readClipboard(context)).toBe('7');
    await button(page, 'Copy the HTML to embed it').click();
    await expect(page.getByText('The HTML is copied.')).toBeVisible();
    expect(await readClipboard(context)).toContain(`<iframe src="${link.replace('#', '?embed=1#')}"`);
    await expect(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible();
  });

  test('saves the picture, the 28×28 pixels and the file; picture and file open again', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
    const before = await whatIsRead(page);
    await shareLink(page);
    const saved: Record<string, string> = {};
    for (const name of ['Save the picture', 'Save its 28 × 28 pixels', 'Save the drawing’s file']) {
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
      saved[download.suggestedFilename()] = await download.path();
    }
    expect(Object.keys(saved)).toEqual(['scrawl-7.png', 'scrawl-7-28x28.png', 'scrawl-7.json']);
    await page.keyboard.press('Escape');
    await button(page, 'Clear').click();

    const file = page.locator('input[type=file]');
    await file.setInputFiles({
      name: 'scrawl-7.json',
      mimeType: 'application/json',
      buffer: await readFile(saved['scrawl-7.json'] ?? ''),
    });
    await expect(prediction(page)).toHaveText('7');
    expect(await whatIsRead(page)).toEqual(before);

    for (const name of ['scrawl-7.png', 'scrawl-7-28x28.png']) {
      await file.setInputFiles({ name, mimeType: 'image/png', buffer: await readFile(saved[name] ?? '') });
      await expect(page.getByTestId('photo-view')).toBeVisible();
      await expect(prediction(page)).toHaveText('7');
    }
  });

  test('hands the link to the system where that shares', async ({ page }) => {
    // Chromium shares nothing where there is no desktop: what it is asked to share is all there is to see.
    await page.addInitScript(() => {
      navigator.share = async (data) => {
        document.title = data?.url ?? '';
      };
    });
    await openReady(page);
    await drawWithMouse(page, seven);
    const link = await shareLink(page);
    await button(page, 'Send…').click();
    await expect(page).toHaveTitle(link);
  });

  test('on a blank sheet shares the page itself', async ({ page, baseURL }) => {
    await openReady(page);
    expect(await shareLink(page)).toBe(`${baseURL}/`);
    await expect(page.getByRole('heading', { name: 'Share Scrawl' })).toBeVisible();
  });

  test('that cannot be fetched says so, and the sheet goes on', async ({ page, context }) => {
    await openReady(page);
    await context.setOffline(true);
    await button(page, 'Share').click();
    await expect(page.getByRole('alert').filter({ hasText: 'could not be opened' })).toBeVisible();
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
    await context.setOffline(false);
    await button(page, 'Try again').click();
    await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
  });
  test.use({ brokenOnPurpose: true });
});

test('a file that is no drawing is refused with a sentence, and nothing is lost', async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, four);
  const file = page.locator('input[type=file]');
  for (const [buffer, words] of [
    ['{"strokes": [[[1,2', 'holds no drawing'],
    ['{"strokes": []}', 'no ink in this file'],
    ['', 'holds no drawing'],
  ] as const) {
    await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(buffer) });
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    await expect(prediction(page)).toHaveText('4');
  }
});
