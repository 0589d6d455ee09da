import type { Page } from '@playwright/test';
import { launchOptions } from '../runner/browser';
import { untilAnswered, watchQuestions } from './helpers/answered';
import { keyDigits, penTo, pressKeys, tabTo } from './helpers/keys';
import { choosePhoto, finds, photoView } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { fakeCamera } from './helpers/states';
import { button, expect, openReady, prediction, readAs, test } from './helpers/test';

const { args = [], ...options } = launchOptions();
test.use({ launchOptions: { ...options, args: [...args, ...fakeCamera] } });

const sheet = (page: Page) => page.getByRole('application', { name: 'Draw a digit or a number' });
const help = (page: Page) => page.getByRole('dialog', { name: 'Help' });

test('a person with keys alone draws a digit, undoes, reads on, and finds it again', async ({ page }) => {
  await openReady(page);
  await tabTo(page, 'Draw a digit or a number');
  // As the help says.
  for (const key of ['Space', 'Shift+ArrowRight', 'End', 'End', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space'])
    await page.keyboard.press(key);
  await expect(prediction(page)).toHaveText('7');
  await expect(page.getByText('7, more than')).toBeAttached();
  await expect(sheet(page).locator('[aria-live]')).toHaveText('Row 13, column 12, pen up');

  await page.keyboard.press('Control+z');
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await tabTo(page, 'Redo');
  await page.keyboard.press('Enter');
  await expect(prediction(page)).toHaveText('7');

  await page.keyboard.press('?');
  await expect(help(page)).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await expect(button(page, 'Redo')).toBeFocused();
  await expect(prediction(page)).toHaveText('7');

  await tabTo(page, 'Camera');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Camera' })).toBeVisible();
  await tabTo(page, 'Cancel');
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button(page, 'Camera')).toBeFocused();

  await tabTo(page, 'How good is it?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'How good is it?' })).toBeVisible();
  await tabTo(page, 'Go to the drawing sheet');
  await page.keyboard.press('Enter');
  await expect(prediction(page)).toHaveText('7');
});

test('a photograph is opened, looked through, mended and left with keys alone', async ({ page }) => {
  let choosers = 0;
  page.on('filechooser', () => choosers++);
  await openReady(page);
  await tabTo(page, 'Photo');
  await page.keyboard.press('Enter');
  await expect.poll(() => choosers).toBe(1);
  await choosePhoto(page, await numberPicture(['4026']), '4026');
  await tabTo(page, '4, digit 1 of 4');
  await page.keyboard.press('ArrowRight');
  await expect(finds(page).nth(1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(prediction(page)).toHaveText('426');
  await page.keyboard.press('Control+z');
  await expect(prediction(page)).toHaveText('4026');
  await tabTo(page, 'Crop');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tabTo(page, 'Back to the drawing');
  await page.keyboard.press('Enter');
  await expect(photoView(page)).toHaveCount(0);
  await expect(button(page, 'Photo')).toBeFocused();
});

test('keys that are pressed before the pen has come draw once it is there', async ({ page }) => {
  await openReady(page);
  let come = () => {};
  const isAwaited = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/_next/static/chunks/**', async (route) => {
    await isAwaited;
    await route.continue();
  });
  await tabTo(page, 'Draw a digit or a number');
  await pressKeys(page, 'pen 4E 2SW 3S pen');
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  come();
  await expect(prediction(page)).toHaveText('7');
  await page.keyboard.press('ArrowLeft');
  await expect(sheet(page).locator('[aria-live]')).toHaveText(/column 11, pen up$/);
});

test('all ten digits drawn on the sheet’s grid are read at the first try', async ({ page }) => {
  await watchQuestions(page);
  await openReady(page);
  const read: string[] = [];
  for (const keys of Object.values(keyDigits)) {
    await penTo(page, 8, 5);
    await pressKeys(page, keys);
    await untilAnswered(page);
    read.push(await readAs(page));
    await page.keyboard.press('Delete');
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  }
  // One of ten may fail with another network; more would mean a grid that people cannot write on.
  expect(read.filter((text, digit) => text === String(digit)).length, read.join()).toBeGreaterThanOrEqual(9);
});

test('Tab goes through every control once, each visibly focused, and past the sheet with its pen lifted', async ({
  page,
}) => {
  await openReady(page);
  const stops: string[] = [];
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return `${element.getAttribute('aria-label') ?? element.textContent}${isSeen ? '' : ', not seen'}`;
    });
    if (stop === '' || stop === stops[0]) break;
    stops.push(stop);
    if (stop.startsWith('Draw')) await page.keyboard.press('Space');
  }
  expect(stops.slice(0, 5)).toEqual(['Scrawl', 'Compare', 'How good is it?', 'Help', 'Draw a digit or a number']);
  for (const name of ['Undo', 'Redo', 'Clear', 'Photo', 'Camera']) expect(stops).toContain(name);
  expect(stops.filter((stop) => stop.endsWith('not seen'))).toEqual([]);
  expect(new Set(stops).size).toBe(stops.length);
  await expect(sheet(page).locator('[aria-live]')).toHaveText(/pen up$/);
});
