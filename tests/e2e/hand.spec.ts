import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { goldenNotDigits } from '../golden/golden';
import { faultsOf } from './helpers/axe';
import { goldenDigit } from './helpers/drawings';
import { drawWithMouse, type Place } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

/** A letter A. The network calls it no digit; somebody may write a 4 so. */
const LETTER = goldenNotDigits()[0]?.drawing ?? [];
const ELSEWHERE: Place = { x: 0.3, y: 0.3, size: 0.4 };

const bar = (page: Page, digit: string) => button(page, `Set it to ${digit}`);
const learntLine = (page: Page) => page.getByRole('button', { name: /^\d+ drawings? learnt$/ });

async function drawLetter(page: Page, place?: Place): Promise<void> {
  await button(page, 'Clear').click();
  await drawWithMouse(page, LETTER, place);
}

test.beforeEach(async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, LETTER);
  await expect(prediction(page)).toHaveText('not a digit');
});

test('what was put right once is read so from then on, once a person agrees, and after a reload', async ({ page }) => {
  await bar(page, '4').click();
  await expect(prediction(page)).toHaveText('4');
  await expect(page.getByText('It stays on this device.')).toBeVisible();
  await button(page, 'Learn').click();
  await expect(learntLine(page)).toHaveText('1 drawing learnt');
  await drawLetter(page, ELSEWHERE);
  await expect(prediction(page)).toHaveText('4');
  await expect(prediction(page)).toHaveAttribute('data-set', 'false');
  await page.reload();
  await expect(prediction(page)).toHaveText('4');
  await button(page, 'Clear').click();
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(prediction(page)).toHaveText('7');
});

test('who says no is asked no more, and the network reads as it ships', async ({ page }) => {
  await bar(page, '4').click();
  await button(page, 'No').click();
  await expect(button(page, 'Learn')).toHaveCount(0);
  await drawLetter(page, ELSEWHERE);
  await expect(prediction(page)).toHaveText('not a digit');
  await bar(page, '4').click();
  await expect(prediction(page)).toHaveText('4');
  await expect(button(page, 'Learn')).toHaveCount(0);
  await expect(learntLine(page)).toHaveCount(0);
});

test('an undone correction is unlearnt', async ({ page }) => {
  await bar(page, '4').click();
  await button(page, 'Learn').click();
  await expect(learntLine(page)).toBeVisible();
  await button(page, 'Undo').click();
  await expect(learntLine(page)).toHaveCount(0);
  await expect(prediction(page)).toHaveText('not a digit');
});

test('learnt drawings are seen, removed, saved and loaded, and learning is switched off', async ({ page }) => {
  await bar(page, '4').click();
  await button(page, 'Learn').click();
  await learntLine(page).click();
  const dialog = page.getByRole('dialog', { name: 'Your hand' });
  await expect(dialog.getByRole('img', { name: '4' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save the drawings (CSV)').click(),
  ]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8').split('\n')[1]).toMatch(/^4(,\d+){784}$/);
  await button(page, 'Remove this 4').click();
  await expect(dialog.getByRole('img')).toHaveCount(0);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Load drawings (CSV)').click()]);
  await chooser.setFiles(file);
  await expect(dialog.getByRole('status')).toHaveText('1 drawing added. Learning is on.');
  await expect(dialog.getByRole('img', { name: '4' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Learn my hand' }).uncheck();
  await page.keyboard.press('Escape');
  await drawLetter(page, ELSEWHERE);
  await expect(prediction(page)).toHaveText('not a digit');
});

test('a file that holds no labelled digits is told in words', async ({ page }) => {
  await button(page, 'more ways').click();
  await button(page, 'Learn my hand').click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Load drawings (CSV)').click()]);
  await chooser.setFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('This file holds no labelled digits.');
});

test('a link carries the drawing, and nothing that was learnt', async ({ page, context, baseURL }) => {
  await bar(page, '4').click();
  await button(page, 'Learn').click();
  await drawLetter(page);
  await expect(prediction(page)).toHaveText('4');
  await button(page, 'Share').click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/#1/);
  const other = await context.browser()?.newContext({ ...(baseURL && { baseURL }) });
  const visitor = await other?.newPage();
  await visitor?.goto(link);
  if (!visitor) throw new Error('There is no other browser.');
  await expect(prediction(visitor)).toHaveText('not a digit');
  await other?.close();
});
