import { readFile } from 'node:fs/promises';
import { devices } from '@playwright/test';
import { goldenDigit, oneOfEachDigit } from './helpers/drawings';
import { drawWithMouse } from './helpers/pen';
import { choosePhoto } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { difference, readClipboard, shareLink, waitForReplay, whatIsRead } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const seven = goldenDigit('7').drawing;
const four = goldenDigit('4').drawing;

test.describe('a drawing’s link', () => {
  test('shows somebody else every digit as it was: the same 28×28, the same reading', async ({ page, context }) => {
    test.setTimeout(120_000);
    await openReady(page);
    const visitor = await context.newPage();
    await visitor.emulateMedia({ reducedMotion: 'reduce' });
    for (const { label, drawing } of oneOfEachDigit()) {
      await drawWithMouse(page, drawing);
      await expect(prediction(page)).toHaveText(label);
      const link = await shareLink(page);
      expect(link.length).toBeLessThan(300);
      const before = await whatIsRead(page);
      await page.keyboard.press('Escape');
      await button(page, 'Clear').click();
      await visitor.goto('about:blank');
      await visitor.goto(link);
      await waitForReplay(visitor);
      await expect(prediction(visitor)).toHaveText(label);
      await expect
        .poll(async () => difference(before.levels, (await whatIsRead(visitor)).levels))
        .toBeLessThanOrEqual(1);
      expect((await whatIsRead(visitor)).text).toBe(before.text);
    }
  });

  test('is drawn anew stroke by stroke, and once more when asked for', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, four);
    const link = await shareLink(page);
    await page.goto('about:blank');
    await page.goto(link);
    const sheet = page.getByTestId('shared-sheet');
    await expect(sheet).toHaveAttribute('data-playing', 'true');
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('4');
    await button(page, 'Play again').click();
    await expect(sheet).toHaveAttribute('data-playing', 'true');
    await waitForReplay(page);
  });

  test('never lies on what the visitor had: that is there again, also after a copy was edited', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, seven);
    const link = await shareLink(page);
    await page.keyboard.press('Escape');
    await button(page, 'Clear').click();
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');

    await page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(link).hash);
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'To my own sheet').click();
    await expect(prediction(page)).toHaveText('4');
    expect(page.url()).not.toContain('#');

    await page.goto(link);
    await button(page, 'Edit a copy').click();
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('4');
  });

  test.describe('that holds none', () => {
    for (const [what, hash] of [
      ['cut', '#1V_8x___Nlb8gflT'],
      ['altered', '#1V_8x___Nlb8gflT_-gY8Vw0jq5cxcvwXEKmWZTffgFsMV3AAwL5xdJhccrZU7vAM2CTQ9UnU3O_5Iymp9Cxxx'],
      ['hostile', '#<img src=x onerror=alert(1)>'],
      ['not finite', '#NaN'],
      ['a megabyte long', `#1${'A'.repeat(1_000_000)}`],
      ['of a newer version', '#9abcdef'],
    ] as const) {
      test(`because it is ${what} says so over an empty sheet, which takes ink`, async ({ page }) => {
        await openReady(page);
        await drawWithMouse(page, four);
        await page.reload();
        await expect(prediction(page)).toHaveText('4');
        // As an address that is pasted over the page's: the longest ones pass no other way.
        await page.evaluate((next) => {
          location.hash = next;
        }, hash);
        await expect(page.getByRole('alert').filter({ hasText: 'link' })).toBeVisible();
        await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
        await button(page, 'Undo').click();
        await expect(prediction(page)).toHaveText('4');
        await button(page, 'Clear').click();
        await drawWithMouse(page, seven);
        await expect(prediction(page)).toHaveText('7');
        await expect(page.getByRole('alert').filter({ hasText: 'link' })).toBeHidden();
      });
    }
  });
});

test('a number’s link is shorter than 700 characters and reads the same', async ({ page }) => {
  await openReady(page);
  for (const [i, label] of [...'2026'].entries()) {
    await drawWithMouse(page, goldenDigit(label).drawing, { x: 0.04 + 0.24 * i, y: 0.4, size: 0.2 });
  }
  await expect(prediction(page)).toHaveText('2026');
  const link = await shareLink(page);
  expect(new URL(link).hash.length).toBeLessThanOrEqual(700);
  await page.goto('about:blank');
  await page.goto(link);
  await waitForReplay(page);
  await expect(prediction(page)).toHaveText('2026');
});

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
    await button(page, 'Copy the number').click();
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

test.describe('between visits', () => {
  test('the last drawing is kept, until it is cleared', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    const before = await whatIsRead(page);
    await page.reload();
    await expect(prediction(page)).toHaveText('4');
    expect((await whatIsRead(page)).text).toBe(before.text);
    await button(page, 'Clear').click();
    await page.reload();
    await expect(page.getByText('Getting ready')).toBeHidden();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  });

  test('within another page nothing is kept', async ({ page }) => {
    await page.goto('/?embed=1');
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    await page.reload();
    await expect(page.getByText('Getting ready')).toBeHidden();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  });
});

test('a copy and what it took the place of are both there after a reload, and in another tab nothing changes', async ({
  page,
  context,
}) => {
  await openReady(page);
  await drawWithMouse(page, seven);
  const link = await shareLink(page);
  await page.keyboard.press('Escape');
  await button(page, 'Clear').click();
  await drawWithMouse(page, four);
  await expect(prediction(page)).toHaveText('4');
  const other = await context.newPage();
  await other.goto(link);
  await button(other, 'Edit a copy').click();
  await expect(prediction(other)).toHaveText('7');
  await expect(button(other, 'Share')).toBeFocused();
  await other.reload();
  await expect(prediction(other)).toHaveText('7');
  await button(other, 'Undo').click();
  await expect(prediction(other)).toHaveText('4');
  await page.reload();
  await expect(prediction(page)).toHaveText('4');
});

test('a link that comes while a photograph is open lies over it, and leads back to it', async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, seven);
  const { hash } = new URL(await shareLink(page));
  await page.keyboard.press('Escape');
  await choosePhoto(page, await numberPicture(['48']), '48');
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await waitForReplay(page);
  await expect(prediction(page)).toHaveText('7');
  await button(page, 'To my own sheet').click();
  await expect(prediction(page)).toHaveText('48');
});

test('Back leads from another page to a link that was pasted', async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, seven);
  const { hash } = new URL(await shareLink(page));
  await page.keyboard.press('Escape');
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await waitForReplay(page);
  await page.getByRole('link', { name: 'How good is it?' }).click();
  await expect(page.getByRole('heading', { name: 'How good is it?' })).toBeVisible();
  await page.goBack();
  await expect(prediction(page)).toHaveText('7');
});

test.describe('within another page', () => {
  test.use({ viewport: { width: 360, height: 680 }, userAgent: devices['Pixel 7'].userAgent });

  test('a link shows sheet and reading without the site around them, and leads to the whole', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, seven);
    const link = await shareLink(page);
    await page.goto('about:blank');
    await page.goto(link.replace('#', '?embed=1#'));
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
    await page.goto('/?embed=1');
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    const [whole] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Open it in Scrawl' }).click(),
    ]);
    await waitForReplay(whole);
    await expect(prediction(whole)).toHaveText('4');
    await choosePhoto(page, await numberPicture(['48']), '48');
    await button(page, 'Back to the drawing').click();
    await expect(prediction(page)).toHaveText('4');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});
