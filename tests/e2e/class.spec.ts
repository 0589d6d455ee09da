import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { chooseFiles, letter, openClass, pupilFile, pupilLink, pupilRow, scores, untilAllRead } from './helpers/class';
import { shippedCards } from './helpers/compare';
import { follow } from './helpers/open';
import { transfer } from './helpers/photo';
import { button, expect, test } from './helpers/test';

const fill = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: /Links/ }).fill(text);
  await button(page, 'Add the links').click();
};

test('files that are dropped together become one table, read by all networks, and what is none is named', async ({
  page,
}) => {
  await openClass(page);
  await transfer(page, 'hover', [pupilFile('Anna', '7')]);
  await expect(page.getByText('Drop them here')).toBeVisible();
  await transfer(page, 'drop', [pupilFile('Anna', '7', '1'), pupilFile('Ben', '4'), letter]);
  await expect(page.getByRole('alert').filter({ hasText: 'letter.txt' })).toContainText('holds no drawing');
  await untilAllRead(page);
  await expect(page).toHaveURL(/\/class\/$/);
  await expect(pupilRow(page, 'Anna 7')).toContainText('7 ✓');
  await expect(scores(page).getByRole('row')).toHaveCount(1 + shippedCards().length);
  await expect(scores(page).getByRole('row', { name: /^Ours/ })).toContainText('3 of 3');
});

test('links that are pasted anywhere are added, and each is set by one click', async ({ page }) => {
  await openClass(page);
  const text = [pupilLink('Anna', '7'), pupilLink('Ben', '2')].join('\n');
  await page.evaluate((own) => {
    const data = new DataTransfer();
    data.setData('text/plain', own);
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  }, text);
  await untilAllRead(page);
  await expect(page.getByText('Nothing is counted yet.')).toBeVisible();
  await pupilRow(page, 'Anna').getByRole('radio', { name: '7', exact: true }).click();
  await expect(scores(page).getByRole('row', { name: /^Ours/ })).toContainText('1 of 1');
  await pupilRow(page, 'Ben').getByRole('radio', { name: '3', exact: true }).click();
  await expect(scores(page).getByRole('row', { name: /^Ours/ })).toContainText('1 of 2');
  await expect(page.getByRole('table', { name: '“Ours” takes for what' }).locator('[data-kind=wrong]')).toHaveText('1');
});

test('the table is saved as CSV, and outlives a visit of another page', async ({ page }) => {
  await openClass(page);
  await chooseFiles(page, [pupilFile('Anna', '7', '1')]);
  await untilAllRead(page);
  await follow(page, 'How good is it?');
  await page.goBack();
  await expect(pupilRow(page, 'Anna 7')).toBeVisible();
  await untilAllRead(page);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as CSV').click()]);
  expect(download.suggestedFilename()).toBe('scrawl-class.csv');
  const rows = parse(await readFile(await download.path(), 'utf8'), { bom: true }) as string[][];
  expect(rows.map(([name, is]) => [name, is])).toEqual([
    ['name', 'is'],
    ['Anna 7', '7'],
    ['Anna 1', '1'],
  ]);
  expect(rows[1]).toHaveLength(2 + 2 * shippedCards().length);
});

test('by keyboard: links are added, what a drawing is chosen with the arrow keys, and a removed one put back', async ({
  page,
}) => {
  await openClass(page);
  await page.getByRole('textbox', { name: /Links/ }).focus();
  await page.keyboard.insertText(pupilLink('Anna', '2'));
  await page.keyboard.press('Tab');
  await expect(button(page, 'Add the links')).toBeFocused();
  await page.keyboard.press('Enter');
  await untilAllRead(page);
  await pupilRow(page, 'Anna').getByRole('radio', { name: '0', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(pupilRow(page, 'Anna').getByRole('radio', { name: '2', exact: true })).toBeChecked();
  await expect(scores(page).getByRole('row', { name: /^Ours/ })).toContainText('1 of 1');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Remove Anna')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Put it back')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Remove Anna')).toBeFocused();
  await expect(pupilRow(page, 'Anna').getByRole('radio', { name: '2', exact: true })).toBeChecked();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap says what a drawing is, and no control is smaller than a finger’s least', async ({ page }) => {
    await openClass(page);
    await fill(page, [pupilLink('Anna', '7'), pupilLink('Ben', '2')].join('\n'));
    await untilAllRead(page);
    await pupilRow(page, 'Ben').getByRole('radio', { name: '2', exact: true }).tap();
    await expect(scores(page).getByRole('row', { name: /^Ours/ })).toContainText('1 of 1');
    const sizes = await page
      .locator('.truth-choice')
      .evaluateAll((all) => all.map((one) => Math.min(one.clientWidth, one.clientHeight)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('the projector leads through the lesson by taps', async ({ page }) => {
    await openClass(page);
    await button(page, 'Projector').tap();
    await button(page, 'Next').tap();
    await expect(page.getByRole('heading', { name: /^2\. What does the network see/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^1\./ })).toBeHidden();
    await button(page, 'Leave').tap();
    await expect(page.getByRole('heading', { name: /^1\./ })).toBeVisible();
  });
});

test('on a projector each step is in large letters, and the keys of a remote control lead through them', async ({
  page,
}) => {
  await openClass(page);
  const size = () =>
    page
      .locator('.lesson-task:visible')
      .first()
      .evaluate((task) => Number.parseFloat(getComputedStyle(task).fontSize));
  const before = await size();
  await page.keyboard.press('f');
  await expect(page.getByText('They need a browser')).toBeHidden();
  expect(await size()).toBeGreaterThan(1.5 * before);
  const code = await page.getByRole('img', { name: 'The site’s address as a QR code' }).boundingBox();
  expect(code?.width).toBeGreaterThan(400);
  for (const title of ['2. What', '3. Why', '4. What', '5. Can']) {
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(new RegExp(`^${title}`));
    await expect(page.getByRole('heading', { level: 3 })).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByText('They need a browser')).toBeVisible();
});

test('on paper there is the lesson with its pictures, in ink on white, and the table with what each drawing is', async ({
  page,
}) => {
  await openClass(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('img', { name: 'The site’s address as a QR code' })).toBeVisible();
  for (const name of ['Projector', 'Print', 'Choose files', 'Add the links'])
    await expect(page.getByText(name, { exact: true })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Your class’s digits' })).toBeHidden();
  const colours = await page.evaluate(() => [
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.body).color,
  ]);
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(27, 26, 23)']);

  await page.emulateMedia({ media: 'screen' });
  await chooseFiles(page, [pupilFile('Anna', '7')]);
  await untilAllRead(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Your class’s digits' })).toBeVisible();
  await expect(page.locator('.truth-choice:visible')).toHaveText('7');
});

test('it is led to from Compare and from How good is it?', async ({ page }) => {
  for (const [address, name] of [
    ['/compare/', 'In class'],
    ['/how-good/', 'Show it to a class'],
  ] as const) {
    await page.goto(address);
    await follow(page, name);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('In class');
  }
});
