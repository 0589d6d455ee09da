import type { Page } from '@playwright/test';
import type { ModelCard } from '../../lib/reading/card';
import {
  answerIn,
  networkOf,
  networks,
  openCompare,
  rows,
  shippedCards,
  untilAllReady,
  verdict,
} from './helpers/compare';
import { compareStates } from './helpers/compare-states';
import { goldenDigit } from './helpers/drawings';
import { drawWithFinger } from './helpers/fingers';
import { penTo, pressKeys } from './helpers/keys';
import { follow, openPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

const seven = goldenDigit('7').drawing;
const ours = { title: shippedCards().find(({ id }) => id === 'digit-net')?.title ?? '' };

/** Every network says a digit, with ten bars of which its digit's is the longest; ours says this one. */
async function expectAllRead(page: Page, label: string): Promise<void> {
  await expect(networks(page).getByTestId('answer').filter({ hasText: /^\d$/ })).toHaveCount(shippedCards().length);
  await expect(answerIn(networkOf(page, ours))).toHaveText(label);
  for (const network of await networks(page).all()) {
    await expect(network.getByRole('meter')).toHaveCount(10);
    const meters = await network.getByRole('meter').all();
    const values = await Promise.all(meters.map(async (one) => Number(await one.getAttribute('aria-valuenow'))));
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, -1);
    expect(String(values.indexOf(Math.max(...values)))).toBe(await answerIn(network).textContent());
  }
}

test('a digit drawn with the mouse is read by every network', async ({ page }) => {
  await openCompare(page);
  await expect(verdict(page)).toHaveText('Draw a digit and all networks read it.');
  await drawWithMouse(page, seven);
  await expectAllRead(page, '7');
  await expect(verdict(page)).toContainText(/says? \d/);
  await button(page, 'Clear').click();
  await expect(verdict(page)).toHaveText('Draw a digit and all networks read it.');
  await expect(answerIn(networkOf(page, ours))).toHaveText('');
  await page.keyboard.press('Control+Z');
  await expectAllRead(page, '7');
});

test('the sentence is said once the pen rests', async ({ page }) => {
  await openCompare(page);
  await drawWithMouse(page, seven);
  await expect(page.getByRole('status').filter({ hasText: /says? \d/ })).toHaveCount(1);
});

test('a digit drawn with keys is read too', async ({ page }) => {
  await openCompare(page);
  await penTo(page, 3, 8);
  await pressKeys(page, 'pen 9S pen');
  await expectAllRead(page, '1');
});

test('what was drawn on the first page lies on this one, and the other way', async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
  await follow(page, 'Compare');
  await expect(page).toHaveTitle(/Compare/);
  await untilAllReady(page);
  await expectAllRead(page, '7');
  await button(page, 'Clear').click();
  await drawWithMouse(page, goldenDigit('1').drawing);
  await expectAllRead(page, '1');
  await follow(page, 'Scrawl');
  await expect(prediction(page)).toHaveText('1');
});

test('of a number each digit can be looked at', async ({ page }) => {
  await compareStates['compare-number']?.(page);
  await expect(answerIn(networkOf(page, ours))).toHaveText('2026');
  await button(page, 'Digit 2 of 4').click();
  await expect(networkOf(page, ours).getByText(/^Digit 2 of 4: 0/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(networkOf(page, ours).getByText(/^Digit 3 of 4: 2/)).toBeVisible();
});

test('a network that begins with a convolution shows what its first layer sees', async ({ page }) => {
  await openCompare(page);
  const responses = networkOf(page, ours).getByRole('img', { name: /one for each filter/ });
  await expect(responses).toHaveCount(0);
  await drawWithMouse(page, seven);
  await expect(responses).toBeVisible();
  const inked = await responses.locator('canvas').evaluateAll((canvases) =>
    (canvases as HTMLCanvasElement[]).map((canvas) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, 28, 28) ?? { data: [] };
      return data.some((value) => value > 0);
    }),
  );
  expect(inked.length).toBeGreaterThanOrEqual(16);
  expect(inked.filter(Boolean).length).toBeGreaterThan(inked.length / 2);
});

const inPercent = (ratio = Number.NaN): string => `${(100 * ratio).toFixed(2)} %`;

test('each network tells how much of the MNIST test set it reads; ours the same as "How good is it?"', async ({
  page,
}) => {
  await openPage(page, '/compare/');
  for (const card of shippedCards()) {
    const { accuracy, readAnyway } = card.measured.find(({ set }) => set === 'MNIST test') ?? {};
    const fact = networkOf(page, card).locator('.compare-facts > div', { hasText: 'MNIST test' });
    const isOurs = card.id === 'digit-net';
    await expect(fact.locator('dd')).toHaveText(
      isOurs ? [inPercent(accuracy), `${inPercent(readAnyway)} if nothing were refused`] : [inPercent(readAnyway)],
    );
    if (!isOurs) continue;
    await follow(page, 'How good is it?');
    await expect(page.getByRole('listitem').filter({ hasText: 'MNIST test' })).toContainText(inPercent(accuracy));
    await page.goBack();
  }
});

test('the first page fetches nothing of the comparison', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openReady(page);
  expect(asked.filter((path) => /compare|models\/(?!digit-net\/)/.test(path))).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('a finger draws and answers, and the sheet, the question, all answers and all scores are seen together', async ({
    page,
  }) => {
    await openCompare(page);
    await drawWithFinger(page, seven);
    await expectAllRead(page, '7');
    await button(page, '7').tap();
    await expect(rows(page)).toHaveCount(shippedCards().length);
    await expect(rows(page).filter({ hasText: /right|wrong/ })).toHaveCount(shippedCards().length);
    await expect(rows(page).filter({ hasText: /[01] of 1/ })).toHaveCount(shippedCards().length);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    for (const row of await rows(page).all()) await expect(row).toBeInViewport({ ratio: 1 });
    await expect(button(page, '0')).toBeInViewport({ ratio: 1 });
    await expect(page.getByTestId('drawing-pad')).toBeInViewport({ ratio: 1 });
  });
});

test.describe('when something is broken', () => {
  test.use({ brokenOnPurpose: true });

  const broken = shippedCards().find(({ id }) => id === 'softmax-regression') as ModelCard;
  const weights = `**/models/${broken.id}/*.bin`;

  test('and one network does not come, it says so, the rest read on, and Try again fetches it', async ({ page }) => {
    await page.route(weights, (route) => route.abort());
    await openPage(page, '/compare/');
    await expect(networkOf(page, broken)).toContainText('could not be fetched');
    await drawWithMouse(page, seven);
    await expect(page.locator('p', { hasText: '1 could not be loaded.' })).toBeVisible();
    const answers = networks(page).getByTestId('answer').filter({ hasText: /^\d$/ });
    await expect(answers).toHaveCount(shippedCards().length - 1);
    await page.unroute(weights);
    await button(page, `Try again to load ${broken.title}`).press('Enter');
    await expect(networkOf(page, broken)).toBeFocused();
    await untilAllReady(page);
    await expectAllRead(page, '7');
    await expect(page.getByRole('button', { name: /^Try again/ })).toHaveCount(0);
  });

  test('and ours does not come, it is said that all ink is taken for one digit', async ({ page }) => {
    await page.route('**/models/digit-net/*.bin', (route) => route.abort());
    await openPage(page, '/compare/');
    await drawWithMouse(page, seven);
    const overview = page.getByRole('region', { name: 'What they say' });
    await expect(overview.locator('p.compare-presence', { hasText: 'all ink is read as one digit' })).toBeVisible();
    await expect(verdict(page)).toContainText(/says? \d/);
  });

  test('and none comes, one sentence says so, and Try again fetches all', async ({ page }) => {
    await page.route('**/models/**', (route) => route.abort());
    await openPage(page, '/compare/');
    const alert = page.getByRole('region', { name: 'What they say' }).getByRole('alert');
    await expect(alert).toContainText('could not be fetched');
    await drawWithMouse(page, seven);
    await page.unroute('**/models/**');
    await alert.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(page.getByRole('region', { name: 'What they say' })).toBeFocused();
    await untilAllReady(page);
    await expectAllRead(page, '7');
  });
});
