import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { openKept, test as ownSite } from './helpers/own-site';
import { drawWithMouse } from './helpers/pen';
import { drawn } from './helpers/put-right';
import { button, expect, openReady, prediction, test } from './helpers/test';

const scripts = '**/_next/static/chunks/*';

/** From now on, what the page fetches waits until the function that this gives is called. */
async function hold(page: Page): Promise<() => void> {
  let letGo = () => {};
  const isOver = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(scripts, async (route) => {
    await isOver;
    await route.continue();
  });
  return letGo;
}

test.describe('what is said before the code for it has come is done when it comes', () => {
  const ways: readonly [name: string, act: (page: Page) => Promise<void>, text: string][] = [
    ['a bar', (page) => button(page, 'Set it to 1').click(), '1'],
    ['a key', (page) => page.keyboard.press('4'), '4'],
  ];
  for (const [name, act, text] of ways)
    test(`by ${name}`, async ({ page }) => {
      await drawn(page, '7');
      const letGo = await hold(page);
      const asked = page.waitForRequest(scripts);
      await act(page);
      await asked;
      await expect(prediction(page)).toHaveText('7');
      letGo();
      await expect(prediction(page)).toHaveText(text);
      await expect(prediction(page)).toHaveAttribute('data-set', 'true');
    });
});

test.describe('where the code for it does not come', () => {
  test.use({ brokenOnPurpose: true });

  test('the page says so, and the next try works', async ({ page }) => {
    await drawn(page, '7');
    await page.route(scripts, (route) => route.abort());
    await page.keyboard.press('1');
    await expect(page.getByText('This could not be put right.')).toBeVisible();
    await expect(prediction(page)).toHaveText('7');
    await page.unroute(scripts);
    await page.keyboard.press('1');
    await expect(prediction(page)).toHaveText('1');
  });
});

ownSite('without a connection, a page puts right what it never did before, and learns it', async ({ page, site }) => {
  await openKept(page);
  site.close();
  await openReady(page);
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(prediction(page)).toHaveText('7');
  await button(page, 'Set it to 1').click();
  await expect(prediction(page)).toHaveText('1');
  await button(page, 'Learn').click();
  await expect(button(page, '1 drawing learnt')).toBeVisible();
});
