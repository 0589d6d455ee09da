import { parse } from 'csv-parse/sync';
import { parseStrokesLine } from '../../lib/strokes/strokes-file';
import { member } from './helpers/number';
import { openPage, reloadPage } from './helpers/open';
import { choosePhoto } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { drawn, drawnAndSet, expectSet, save, zero } from './helpers/put-right';
import { readClipboard, shareLink, waitForReplay } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

test.describe('what was set is kept', () => {
  test('after a reload, with its undo', async ({ page }) => {
    await drawnAndSet(page);
    await reloadPage(page);
    await expectSet(page);
    await page.keyboard.press('2');
    await expect(prediction(page)).toHaveText('22');
    await button(page, 'Undo').click();
    await expectSet(page);
  });

  test('in another tab', async ({ page, context }) => {
    await drawnAndSet(page);
    const other = await context.newPage();
    await openPage(other, '/');
    await expectSet(other);
  });

  test('by a link, which begins with a 2 and shows it to somebody else, and by a copy of its drawing', async ({
    page,
    context,
  }) => {
    await drawn(page, '20');
    expect(new URL(await shareLink(page)).hash).toMatch(/^#1/);
    await page.keyboard.press('Escape');
    await member(page, '0, digit 2 of 2').click();
    await page.keyboard.press('8');
    await expectSet(page);
    const link = await shareLink(page);
    expect(new URL(link).hash).toMatch(/^#2/);
    const visitor = await context.newPage();
    await openPage(visitor, link);
    await waitForReplay(visitor);
    await expect(prediction(visitor)).toHaveText('28');
    await expect(member(visitor, '8, digit 2 of 2, set by hand')).toBeVisible();
    // It is the sender's: nothing can be set before there is a copy.
    await expect(button(visitor, 'Set it to 5')).toHaveCount(0);
    await visitor.keyboard.press('5');
    await expect(prediction(visitor)).toHaveText('28');
    await button(visitor, 'Edit a copy').click();
    await expectSet(visitor);
    await member(visitor, '8, digit 2 of 2, set by you').click();
    await visitor.keyboard.press('5');
    await expect(prediction(visitor)).toHaveText('25');
  });

  test('by a digit’s link, which does not say that its reader set it', async ({ page }) => {
    await drawn(page, '7');
    await button(page, 'Set it to 1').click();
    await expect(prediction(page)).toHaveText('1');
    const link = await shareLink(page);
    await page.goto('about:blank');
    await openPage(page, link);
    await waitForReplay(page);
    await expect(prediction(page)).toHaveText('1');
    await expect(page.getByText('Set by hand', { exact: true })).toBeVisible();
  });

  test('by the drawing’s file, which opens with it', async ({ page }) => {
    await drawnAndSet(page);
    await button(page, 'Share').click();
    const { name, bytes } = await save(page, 'Save the drawing’s file');
    expect(name).toBe('scrawl-28.json');
    await page.keyboard.press('Escape');
    await button(page, 'Clear').click();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
    const file = { name, mimeType: 'application/json', buffer: bytes };
    await page.locator('input[type=file]').setInputFiles(file);
    await expectSet(page);
  });

  test('by what can be saved to train with: its strokes and its pixels', async ({ page }) => {
    await drawn(page, '204');
    await shareLink(page);
    await expect(page.getByRole('button', { name: /the digits you set/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await member(page, '0, digit 2 of 3').click();
    await page.keyboard.press('8');
    await expect(prediction(page)).toHaveText('284');
    await button(page, 'Share').click();
    const strokes = await save(page, 'Save the digits you set, as strokes');
    expect(strokes.name).toBe('scrawl-284.jsonl');
    const lines = strokes.bytes.toString().trim().split('\n').map(parseStrokesLine);
    expect(lines.map(({ label, drawing }) => [label, drawing.length])).toEqual([['8', zero.length]]);
    const pixels = await save(page, 'Save the digits you set, as pixels (CSV)');
    expect(pixels.name).toBe('scrawl-284.csv');
    const [head = [], ...rows] = parse(pixels.bytes) as string[][];
    expect([head.length, rows.map((row) => [row[0], row.length])]).toEqual([785, [['8', 785]]]);
  });
});

test.describe('the number is copied', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('by its button, by the keys, and as it was put right', async ({ page, context }) => {
    await drawn(page, '20');
    await button(page, 'Copy the number').click();
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    expect(await readClipboard(context)).toBe('20');
    await member(page, '0, digit 2 of 2').click();
    await page.keyboard.press('-');
    await expect(prediction(page)).toHaveText('2−');
    await page.keyboard.press('Control+c');
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    expect(await readClipboard(context)).toBe('2-');
  });

  test('and not in place of what somebody has selected', async ({ page, context }) => {
    await drawn(page, '20');
    await page.getByRole('heading', { name: 'What the network sees' }).selectText();
    await page.keyboard.press('Control+c');
    expect((await readClipboard(context)).trim()).toBe('What the network sees');
  });

  test('of a photograph with a line below the other', async ({ page, context }) => {
    await openReady(page);
    await choosePhoto(page, await numberPicture(['4026', '53']), '4026|53');
    await page.keyboard.press('Control+c');
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    expect(await readClipboard(context)).toBe('4026\n53');
  });
});

test('where the browser does not let the page copy, the button says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await drawn(page, '7');
  await button(page, 'Copy the number').click();
  await expect(page.getByText('This browser does not let the page copy')).toBeAttached();
  await expect(page.getByText('Copied', { exact: true })).toHaveCount(0);
});
