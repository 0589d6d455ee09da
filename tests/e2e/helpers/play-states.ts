import type { Page } from '@playwright/test';
import { challengeOf } from '../../../components/play/challenge';
import { linkOf } from '../../../lib/browser/files/link-of';
import { goldenDigit } from './drawings';
import { openPage } from './open';
import { drawWithMouse } from './pen';
import type { Reach } from './states';
import { expect } from './test';

export const outcome = (page: Page) => page.getByTestId('outcome');

/** A one is drawn where a 7 is asked for: the network takes it for a 1. */
export async function foolWithOne(page: Page): Promise<void> {
  await openPage(page, '/play/');
  await drawWithMouse(page, goldenDigit('1').drawing);
  await expect(outcome(page)).toContainText('Fooled with one stroke');
}

/** Opens the challenge to read this drawing, which was meant as `wanted`. */
export async function openChallenge(page: Page, label: string, wanted: string): Promise<void> {
  const link = linkOf(challengeOf(goldenDigit(label).drawing, wanted), { href: 'http://localhost/play/' });
  await openPage(page, `/play/${new URL(link ?? '').hash}`);
  await expect(page.getByRole('img', { name: 'The drawing that was sent to you' })).toBeVisible();
}

/** What somebody can see of the page of games, by its name, and how it is reached. */
export const playStates: Readonly<Record<string, Reach>> = {
  'play-empty': (page) => openPage(page, '/play/').then(() => {}),
  'play-fooled': foolWithOne,
  async 'play-agree'(page) {
    await openPage(page, '/play/');
    await page.getByRole('radio', { name: 'All eight agree' }).check();
    await drawWithMouse(page, goldenDigit('7').drawing);
    await expect(outcome(page)).toContainText(/8 networks/, { timeout: 30_000 });
  },
  async 'play-challenge'(page) {
    await openChallenge(page, '1', '7');
    await page.getByRole('button', { name: '7', exact: true }).click();
    await expect(outcome(page)).toContainText('points');
  },
  'play-broken': (page) => openPage(page, '/play/#1damaged').then(() => {}),
};
