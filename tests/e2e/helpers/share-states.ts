import type { Page } from '@playwright/test';
import { goldenDigit } from './drawings';
import { openPage } from './open';
import { drawWithMouse } from './pen';
import { shareLink, waitForReplay } from './share';
import { button, expect, openReady, prediction } from './test';

/** The states that somebody sees who shares a drawing, or comes with a link. */
export const shareStates = {
  share: shareDigit,
  async 'share-card'(page: Page) {
    await shareDigit(page);
    await button(page, 'Make a card with the reading').click();
    await page.getByRole('region', { name: 'Card with the reading' }).getByRole('img').waitFor();
  },
  async 'share-blank'(page: Page) {
    await openReady(page);
    await shareLink(page);
  },
  async shared(page: Page) {
    await openLink(page, await shareDigit(page));
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('5');
  },
  async 'link-broken'(page: Page) {
    await openLink(page, (await shareDigit(page)).slice(0, -4));
    await expect(page.getByText('This link is damaged')).toBeVisible();
  },
  async embedded(page: Page) {
    await openLink(page, (await shareDigit(page)).replace('#', '?embed=1#'));
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('5');
  },
  async 'part-failed'(page: Page) {
    await openReady(page);
    await page.route('**/_next/static/chunks/**', (route) => route.abort());
    await drawWithMouse(page, goldenDigit('5').drawing);
    await button(page, 'Share').click();
    await page.getByText('could not be opened').waitFor();
  },
};

async function shareDigit(page: Page): Promise<string> {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('5').drawing);
  await expect(prediction(page)).toHaveText('5');
  return shareLink(page);
}

async function openLink(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await openPage(page, link);
}
