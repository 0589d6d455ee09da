import type { Page } from '@playwright/test';
import { goldenDrawings } from '../golden/golden';
import { follow, openPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

const open = (page: Page) => openPage(page, '/how-good/');

test('a link leads from the sheet to the figures, and others back', async ({ page }) => {
  await openReady(page);
  await follow(page, 'How good is it?');
  await expect(page.getByRole('heading', { level: 1, name: 'How good is it?' })).toBeVisible();
  await expect(page).toHaveURL(/\/how-good\/$/);
  await expect(page).toHaveTitle(/How good is it/);
  await follow(page, 'Go to the drawing sheet');
  await expect(page.getByTestId('drawing-pad')).toBeVisible();
  await page.goBack();
  await follow(page, 'Scrawl');
  await expect(page.getByTestId('drawing-pad')).toBeVisible();
});

test('whoever looks at the figures and comes back, by link or by the browser, finds the drawing and its reading', async ({
  page,
}) => {
  await openReady(page);
  const seven = goldenDrawings().find(({ label }) => label === '7')?.drawing ?? [];
  await drawWithMouse(page, seven);
  await expect(prediction(page)).toHaveText('7');
  const ink = await page.getByTestId('drawing-pad').screenshot();
  await follow(page, 'How good is it?');
  await follow(page, 'Go to the drawing sheet');
  await expect(prediction(page)).toHaveText('7');
  expect(await page.getByTestId('drawing-pad').screenshot()).toEqual(ink);
  await follow(page, 'How good is it?');
  await expect(page.getByRole('heading', { level: 1, name: 'How good is it?' })).toBeVisible();
  await page.goBack();
  await expect(prediction(page)).toHaveText('7');
  await button(page, 'Undo').click();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
});

test('the page stands without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await open(page);
  await expect(page.getByRole('figure').first()).toBeVisible();
  await page.getByText('In numbers').first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await context.close();
});

test('the drawing sheet does not pay for the figures', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openReady(page);
  expect(asked.filter((path) => /how-good|figures/.test(path))).toEqual([]);
});
