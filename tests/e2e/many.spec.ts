import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { untilAnswered, watchQuestions } from './helpers/answered';
import { goldenDigit } from './helpers/drawings';
import {
  broken,
  chooseMany,
  holdReadings,
  letRead,
  pdf,
  picturesOf,
  table,
  tableRows,
  untilSaid,
} from './helpers/many';
import { follow, reloadPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { expectRead, finds, photoView, transfer } from './helpers/photo';
import { readClipboard } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const field = (page: Page, name: string) => table(page).getByRole('textbox', { name });
const files = async (page: Page) => (await tableRows(page)).map(([file]) => file);
const numbers = async (page: Page) => (await tableRows(page)).map(([, , number]) => number);

const HEAD = ['file', 'row', 'number', 'sureness in %', 'note'];

/** Saves the table, and reads it as a program does. */
async function savedTable(page: Page, name = 'Save as CSV'): Promise<string[][]> {
  const download = page.waitForEvent('download');
  await button(page, name).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('scrawl-numbers.csv');
  return parse(readFileSync(await saved.path(), 'utf8'), { bom: true });
}

test.describe('three pictures, of which one is broken and one a PDF', () => {
  test.beforeEach(async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, goldenDigit('7').drawing);
    await expect(prediction(page)).toHaveText('7');
    await chooseMany(page, [...(await picturesOf('4026|17')), broken, pdf]);
    await untilSaid(page, '1 of 3 could be read');
  });

  test('are a table with a row for each line and sentences for those that could not be read, which come first', async ({
    page,
  }) => {
    const rows = await tableRows(page);
    expect(rows.slice(0, 2)).toEqual([
      ['letter.png', 'This file is not a picture. Choose a photograph or a scan, best as JPEG or PNG.'],
      ['scan.pdf', 'scan.pdf is a PDF. Save its page as a picture, or take a screenshot, and choose that.'],
    ]);
    expect(
      rows
        .slice(2)
        .map((row) => row.slice(0, 3))
        .sort(),
    ).toEqual([
      ['1.png', '1', '4026'],
      ['1.png', '2', expect.stringMatching(/^1 ?7$/)],
    ]);
    await expect(page.getByText(/^4 rows, [2-4] to check$/)).toBeVisible();
  });

  test('are sorted by file, either way, and by doubt again', async ({ page }) => {
    const byDoubt = await files(page);
    await button(page, 'File').click();
    await expect(page.getByRole('columnheader', { name: 'File' })).toHaveAttribute('aria-sort', 'ascending');
    expect(await files(page)).toEqual(['1.png', '1.png', 'letter.png', 'scan.pdf']);
    await button(page, 'File').click();
    await expect(page.getByRole('columnheader', { name: 'File' })).toHaveAttribute('aria-sort', 'descending');
    expect(await files(page)).toEqual(['scan.pdf', 'letter.png', '1.png', '1.png']);
    await button(page, 'Sureness').click();
    expect(await files(page)).toEqual(byDoubt);
  });

  test('are put right in place, copied and saved', async ({ page, context }) => {
    await button(page, 'File').click();
    await field(page, 'Number in 1.png, row 1').fill('-4026');
    await field(page, 'Number in 1.png, row 1').press('Tab');
    await field(page, 'Number in 1.png, row 2').fill('=1+7');
    await field(page, 'Number in 1.png, row 2').press('Enter');
    await expect(table(page).getByText('set by you')).toHaveCount(2);
    const rows = [
      ['1.png', '1', '-4026', '100', 'set by you'],
      ['1.png', '2', "'=1+7", '100', 'set by you'],
      ['letter.png', '', '', '', 'This file is not a picture. Choose a photograph or a scan, best as JPEG or PNG.'],
      ['scan.pdf', '', '', '', 'scan.pdf is a PDF. Save its page as a picture, or take a screenshot, and choose that.'],
    ];
    expect(await savedTable(page)).toEqual([HEAD, ...rows]);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy').click();
    await expect(page.getByText('The table is copied.')).toBeVisible();
    const copied = await readClipboard(context);
    expect(copied.trimEnd().split('\n')).toEqual([HEAD, ...rows].map((cells) => cells.join('\t')));
    await button(page, 'Back to the drawing').click();
    await expect(prediction(page)).toHaveText('7');
    await expect(page.getByTestId('drawing-pad')).toBeVisible();
    await expect(button(page, 'Photo')).toBeFocused();
  });

  test('a picture is opened in its own view, put right there, and the table is still there', async ({ page }) => {
    await table(page).getByRole('button', { name: 'Open 1.png' }).first().click();
    await expectRead(page, '4026|17');
    await finds(page).nth(1).click();
    await page.keyboard.press('9');
    await expectRead(page, '4926|17');
    await button(page, 'Back to the table').click();
    await expect(photoView(page)).toBeHidden();
    expect(await numbers(page)).toContain('4926');
    await expect(table(page).getByRole('button', { name: 'Open 1.png' }).first()).toBeFocused();
    await page.getByRole('list', { name: 'The pictures' }).getByRole('button', { name: 'Open 1.png' }).click();
    await expectRead(page, '4926|17');
    await page.goBack();
    await expect(table(page)).toBeVisible();
    await field(page, 'Number in 1.png, row 2').fill('99');
    await page.goBack();
    await page.getByRole('dialog', { name: 'Leave the table?' }).waitFor();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await numbers(page)).toContain('99');
    await button(page, 'Back to the drawing').click();
    expect(await savedTable(page, 'Save as CSV and leave')).toContainEqual([
      '1.png',
      '1',
      '4926',
      expect.any(String),
      '',
    ]);
    await expect(prediction(page)).toHaveText('7');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('are still there when one comes back from another page, and Back closes them', async ({ page }) => {
    await follow(page, 'How good is it?');
    await page.goBack();
    await expect(table(page)).toBeVisible();
    await page.goBack();
    await expect(prediction(page)).toHaveText('7');
    await expect(table(page)).toBeHidden();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

test('pictures that are dropped, pasted or chosen later are added to the table', async ({ page }) => {
  await openReady(page);
  const [one, two, three, four] = await picturesOf('35', '208', '17', '4');
  if (!one || !two || !three || !four) throw new Error('There are no pictures.');
  await transfer(page, 'drop', [one, two]);
  await untilSaid(page, 'All are read');
  await transfer(page, 'paste', [three]);
  await expect(page.getByRole('heading', { name: '3 pictures' })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Add pictures').click();
  await (await chooser).setFiles([four]);
  await expect(page.getByRole('heading', { name: '4 pictures' })).toBeVisible();
  await untilSaid(page, 'All are read');
  expect((await numbers(page)).map((text) => text?.replace(' ', '')).sort()).toEqual(['17', '208', '35', '4']);
});

test('pictures dropped on another page are read on the first, and on no other', async ({ page }) => {
  await openReady(page);
  await follow(page, 'How good is it?');
  await transfer(page, 'drop', await picturesOf('35', '208'));
  await untilSaid(page, 'All are read');
  await page.goBack();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How good is it?');
});

test('Cancel stops at once, asks the worker for nothing more, and the others are read when they are asked for', async ({
  page,
}) => {
  await watchQuestions(page);
  await holdReadings(page, 2);
  await openReady(page);
  await chooseMany(page, await picturesOf('35', '208', '17', '4'));
  await untilSaid(page, /^2 of 4 read/);
  await button(page, 'Cancel').click();
  await expect(button(page, 'Read the other 2')).toBeFocused();
  expect(await tableRows(page)).toHaveLength(2);
  await letRead(page);
  await untilAnswered(page);
  expect(await page.evaluate(() => window.askedToRead)).toBe(3);
  await untilSaid(page, '2 of 4 read');
  await button(page, 'Read the other 2').click();
  await untilSaid(page, 'All are read');
  expect((await files(page)).sort()).toEqual(['1.png', '2.png', '3.png', '4.png']);
});

test('where the network does not come there is one sentence, and Try again reads them all', async ({ page }) => {
  await page.route('**/models/digit-finder/*.bin', (route) => route.abort());
  await openReady(page);
  await chooseMany(page, await picturesOf('35', '208'));
  await expect(page.getByRole('alert').filter({ hasText: 'could not be fetched' })).toBeVisible();
  await untilSaid(page, '0 of 2 read');
  await page.unrouteAll({ behavior: 'wait' });
  await button(page, 'Try again').click();
  await untilSaid(page, 'All are read');
});

test('with the keyboard alone the table is gone through, put right, sorted and left', async ({ page }) => {
  await openReady(page);
  await chooseMany(page, await picturesOf('35', '208', '4026'));
  await untilSaid(page, 'All are read');
  await button(page, 'File').focus();
  await page.keyboard.press('Enter');
  // Row by row: the picture, then its number.
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await expect(field(page, 'Number in 1.png')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('36');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Number in 2.png')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Number in 3.png')).toBeFocused();
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Number in 3.png')).toHaveValue('4026');
  await expect(table(page).getByText('set by you')).toHaveCount(2);
  expect(await numbers(page)).toEqual(['36', '208', '4026']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expectRead(page, '4026');
  await button(page, 'Back to the table').press('Enter');
  await page.getByRole('list', { name: 'The pictures' }).getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('list', { name: 'The pictures' }).getByRole('button').last()).toBeFocused();
  await button(page, 'Back to the drawing').press('Enter');
  await button(page, 'Leave without saving').press('Enter');
  await expect(page.getByTestId('drawing-pad')).toBeVisible();
});

test('the browser asks before a reload loses what was put right, and not once it is saved', async ({ page }) => {
  await openReady(page);
  await chooseMany(page, await picturesOf('35', '208'));
  await untilSaid(page, 'All are read');
  await field(page, 'Number in 1.png').fill('36');
  await field(page, 'Number in 1.png').press('Enter');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await reloadPage(page);
  expect(asked).toEqual(['beforeunload']);
  await chooseMany(page, await picturesOf('35', '208'));
  await untilSaid(page, 'All are read');
  await field(page, 'Number in 1.png').fill('36');
  await savedTable(page);
  await reloadPage(page);
  expect(asked).toHaveLength(1);
});

test('nobody’s first photo waits for what only many need, and no control is smaller than a finger', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await openReady(page);
  const [picture] = await picturesOf('35');
  if (picture) await chooseMany(page, [picture]);
  await expectRead(page, '35');
  const before = scripts.length;
  await button(page, 'Back to the drawing').click();
  await chooseMany(page, await picturesOf('35', '208'));
  await untilSaid(page, 'All are read');
  expect(scripts.length).toBeGreaterThan(before);
  await page.setViewportSize({ width: 360, height: 740 });
  const small = await page.locator('.many :is(button, input)').evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      return Math.min(width, height) < 24 ? [control.outerHTML] : [];
    }),
  );
  expect(small).toEqual([]);
});
