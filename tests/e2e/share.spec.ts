import type { Page } from '@playwright/test';
import { checksumOf } from '../../lib/strokes/link/bits';
import { stepOf, toGrid } from '../../lib/strokes/link/grid';
import { writeGridDrawing } from '../../lib/strokes/link/grid-code';
import { goldenDigit } from './helpers/drawings';
import { follow, openPage, reloadPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { choosePhoto } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { difference, pasteLink, shareLink, waitForReplay, whatIsRead } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const seven = goldenDigit('7').drawing;
const four = goldenDigit('4').drawing;
const one = goldenDigit('1').drawing;
/** Places for two digits of a number. */
const left = { x: 0.1, y: 0.3, size: 0.35 };
const right = { x: 0.55, y: 0.3, size: 0.35 };

const linkTrouble = (page: Page) => page.getByRole('alert').filter({ hasText: 'link' });

test.describe('a drawing’s link', () => {
  test('shows somebody else each digit as it was: the same 28×28, the same reading', async ({ page, context }) => {
    await openReady(page);
    const visitor = await context.newPage();
    await visitor.emulateMedia({ reducedMotion: 'reduce' });
    // One of lines, one of curves, and one of two strokes; tests of the link itself have all digits.
    for (const { label, drawing } of ['1', '8', '4'].map(goldenDigit)) {
      await drawWithMouse(page, drawing);
      await expect(prediction(page)).toHaveText(label);
      const link = await shareLink(page);
      expect(link.length).toBeLessThan(300);
      const before = await whatIsRead(page);
      await page.keyboard.press('Escape');
      await button(page, 'Clear').click();
      await visitor.goto('about:blank');
      await openPage(visitor, link);
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
    await page.addInitScript(countReplays);
    await page.goto('about:blank');
    await openPage(page, link);
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('4');
    expect(await page.evaluate(() => window.played)).toBe(1);
    await button(page, 'Play again').click();
    await expect.poll(() => page.evaluate(() => window.played)).toBe(2);
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

    await pasteLink(page, new URL(link).hash);
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'To my own sheet').click();
    await expect(prediction(page)).toHaveText('4');
    expect(page.url()).not.toContain('#');

    await openPage(page, link);
    await button(page, 'Edit a copy').click();
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('4');
  });

  test.describe('that holds none', () => {
    for (const [what, hash, words] of [
      ['cut', '#1V_8x___Nlb8gflT', 'This link is damaged'],
      [
        'altered',
        '#1V_8x___Nlb8gflT_-gY8Vw0jq5cxcvwXEKmWZTffgFsMV3AAwL5xdJhccrZU7vAM2CTQ9UnU3O_5Iymp9Cxxx',
        'This link is damaged',
      ],
      ['hostile', '#1<img src=x onerror=alert(1)>', 'This link is damaged'],
      ['a megabyte long', `#1${'A'.repeat(1_000_000)}`, 'too long to hold a drawing'],
      ['of a newer version', '#9abcdef', 'newer version of Scrawl'],
      ['of 3,000 dots', `#${codeOfDots(3000)}`, 'more ink in this link than a sheet holds'],
    ] as const) {
      test(`because it is ${what} says so over the visitor’s own sheet, to which a stroke is added`, async ({
        page,
      }) => {
        await openReady(page);
        await drawWithMouse(page, four, left);
        await reloadPage(page);
        await expect(prediction(page)).toHaveText('4');
        // As an address that is pasted over the page's: the longest ones pass no other way.
        await pasteLink(page, hash);
        await expect(linkTrouble(page)).toContainText(words);
        await expect(prediction(page)).toHaveText('4');
        await expect(button(page, 'Undo')).toBeDisabled();
        await drawWithMouse(page, one, right);
        await expect(linkTrouble(page)).toBeHidden();
        await expect(prediction(page)).toHaveText('41');
        await reloadPage(page);
        await expect(prediction(page)).toHaveText('41');
      });
    }

    test('and with which the page is opened costs nothing either, and Escape takes its words away', async ({
      page,
    }) => {
      await openReady(page);
      await drawWithMouse(page, four);
      await page.goto('about:blank');
      await openPage(page, '/#1brokenlink');
      await expect(linkTrouble(page)).toBeVisible();
      await expect(prediction(page)).toHaveText('4');
      await page.keyboard.press('Escape');
      await expect(linkTrouble(page)).toBeHidden();
      await expect(prediction(page)).toHaveText('4');
      expect(page.url()).not.toContain('#');
    });

    test('but is another fragment changes nothing', async ({ page }) => {
      await openReady(page);
      await drawWithMouse(page, four);
      await expect(prediction(page)).toHaveText('4');
      for (const hash of ['#top', '#<img src=x onerror=alert(1)>']) {
        await pasteLink(page, hash);
        await reloadPage(page);
        await expect(prediction(page)).toHaveText('4');
        expect(new URL(page.url()).hash).not.toBe('');
      }
      await expect(linkTrouble(page)).toBeHidden();
      await expect(button(page, 'Clear')).toBeEnabled();
    });
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
  await openPage(page, link);
  await waitForReplay(page);
  await expect(prediction(page)).toHaveText('2026');
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
  await openPage(other, link);
  await button(other, 'Edit a copy').click();
  await expect(prediction(other)).toHaveText('7');
  await expect(button(other, 'Share')).toBeFocused();
  await reloadPage(other);
  await expect(prediction(other)).toHaveText('7');
  await button(other, 'Undo').click();
  await expect(prediction(other)).toHaveText('4');
  await reloadPage(page);
  await expect(prediction(page)).toHaveText('4');
});

test('a link that comes while a photograph is open lies over it, and leads back to it', async ({ page }) => {
  const hash = await hashOfSeven(page);
  await choosePhoto(page, await numberPicture(['48']), '48');
  await pasteLink(page, hash);
  await waitForReplay(page);
  await expect(prediction(page)).toHaveText('7');
  await button(page, 'To my own sheet').click();
  await expect(prediction(page)).toHaveText('48');
});

test('Back leads from another page to a link that was pasted', async ({ page }) => {
  const hash = await hashOfSeven(page);
  await pasteLink(page, hash);
  await waitForReplay(page);
  await follow(page, 'How good is it?');
  await expect(page.getByRole('heading', { name: 'How good is it?' })).toBeVisible();
  await page.goBack();
  await expect(prediction(page)).toHaveText('7');
});

declare global {
  interface Window {
    /** How often the link's drawing has begun to be drawn anew. */
    played?: number;
  }
}

/** Runs in the page before its own code: a replay may be over before a test looks at it. */
function countReplays(): void {
  let wasPlaying = false;
  window.played = 0;
  new MutationObserver(() => {
    const isPlaying = document.querySelector('[data-testid=shared-sheet][data-playing=true]') !== null;
    if (isPlaying && !wasPlaying) window.played = (window.played ?? 0) + 1;
    wasPlaying = isPlaying;
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Draws a 7 on the page, and gives the fragment of its link. */
async function hashOfSeven(page: Page): Promise<string> {
  await openReady(page);
  await drawWithMouse(page, seven);
  const { hash } = new URL(await shareLink(page));
  await page.keyboard.press('Escape');
  return hash;
}

/** What somebody can forge who knows the code. */
function codeOfDots(count: number): string {
  const drawing = Array.from({ length: count }, (_, i) => [{ x: 500, y: i / 3, t: i }]);
  const body = writeGridDrawing({ grid: toGrid(drawing, stepOf(1 / 3)), corrections: [] });
  return `1${checksumOf(body)}${body}`;
}
