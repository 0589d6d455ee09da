import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { parseStrokesLine } from '../../lib/strokes/strokes-file';
import { goldenDigit } from './helpers/drawings';
import { drawWithFinger } from './helpers/fingers';
import { keyDigits, penTo, pressKeys, tabTo } from './helpers/keys';
import { drawNumber, member, STAR } from './helpers/number';
import { openPage, reloadPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { choosePhoto, dragOnPhoto, expectRead, finds, photoView } from './helpers/photo';
import { cellOf, numberPicture } from './helpers/pictures';
import { readClipboard, shareLink, waitForReplay } from './helpers/share';
import { bestBar, button, expect, openReady, prediction, test } from './helpers/test';

const zero = goldenDigit('0').drawing;

const whatIsIt = (page: Page) => page.getByRole('dialog', { name: 'What is it?' });

/** Draws a number, and waits until it is read as that. */
async function drawn(page: Page, digits: string): Promise<void> {
  await openReady(page);
  await drawNumber(page, digits);
  await expect(prediction(page)).toHaveText(digits);
}

/** A 4 and a 5, and beside them a mark that is not read. */
async function drawnWithStar(page: Page): Promise<void> {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('4').drawing, { x: 0.05, y: 0.3, size: 0.3 });
  await drawWithMouse(page, goldenDigit('5').drawing, { x: 0.35, y: 0.3, size: 0.3 });
  await drawWithMouse(page, STAR, { x: 0.7, y: 0.34, size: 0.22 });
  await expect(button(page, 'One mark was not read')).toBeVisible();
}

/** A 2, and a 0 that a person says is an 8. */
async function drawnAndSet(page: Page): Promise<void> {
  await drawn(page, '20');
  await member(page, '0, digit 2 of 2').click();
  await button(page, 'Set it to 8').click();
  await expectSet(page);
}

async function expectSet(page: Page): Promise<void> {
  await expect(prediction(page)).toHaveText('28');
  await expect(member(page, '8, digit 2 of 2, set by you')).toBeVisible();
  await expect(member(page, '2, digit 1 of 2')).toBeVisible();
}

/** Presses a button that saves a file, and gives its name and its bytes. */
async function save(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.describe('by mouse', () => {
  test('a misread digit is put right by its bar, undone and redone', async ({ page }) => {
    await drawn(page, '2047');
    await member(page, '0, digit 2 of 4').click();
    await page.getByRole('meter', { name: '8' }).click({ force: true });
    await expect(prediction(page)).toHaveText('2847');
    await expect(page.getByText('Digit 2 of 4: 8, set by you')).toBeVisible();
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('2047');
    await button(page, 'Redo').click();
    await expect(prediction(page)).toHaveText('2847');
  });

  test('a digit alone is set by its bar: it says so, and the bars stay the network’s', async ({ page }) => {
    await drawn(page, '7');
    await expect(page.getByText('Set by you')).toHaveCount(0);
    await button(page, 'Set it to 1').click();
    await expect(prediction(page)).toHaveText('1');
    await expect(page.getByText('Set by you', { exact: true })).toBeVisible();
    await expect(page.getByText('1, set by you.')).toBeAttached();
    expect(await bestBar(page)).toBe(7);
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('7');
    await expect(page.getByText('Set by you')).toHaveCount(0);
  });

  test('what is drawn later joins the number, and leaves what was set', async ({ page }) => {
    await drawnAndSet(page);
    await drawWithMouse(page, goldenDigit('4').drawing, { x: 0.75, y: 0.05, size: 0.2 });
    await drawWithMouse(page, goldenDigit('1').drawing, { x: 0.1, y: 0.05, size: 0.2 });
    await expect(prediction(page)).toHaveText('14|28');
    await expect(member(page, '8, digit 4 of 4, set by you')).toBeVisible();
    for (const _stroke of [...goldenDigit('4').drawing, ...goldenDigit('1').drawing])
      await button(page, 'Undo').click();
    await expectSet(page);
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('20');
  });

  test('two digits are joined to one, and one is parted in two', async ({ page }) => {
    await drawn(page, '10');
    await button(page, 'more ways').click();
    await button(page, 'Join with the digit before').click();
    await expect(whatIsIt(page)).toBeHidden();
    await expect(prediction(page)).toHaveText(/^\d$/);
    await expect(prediction(page)).toHaveAttribute('data-kind', 'digits');
    await button(page, 'more ways').click();
    await button(page, 'Part into two digits').click();
    await expect(prediction(page)).toHaveText('10');
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText(/^\d$/);
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('10');
  });

  test('a 4 of two strokes is parted, each is set, and it is a 4 again once that is undone', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, goldenDigit('4').drawing);
    await expect(prediction(page)).toHaveText('4');
    await button(page, 'more ways').click();
    await button(page, 'Part into two digits').click();
    await expect(prediction(page).getByRole('button')).toHaveCount(2);
    await prediction(page).getByRole('button').first().click();
    await page.keyboard.press('6');
    await expect(member(page, '6, digit 1 of 2, set by you')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('1');
    await expect(prediction(page)).toHaveText('61');
    await expect(page.getByText('Set by you', { exact: true })).toBeVisible();
    for (let step = 0; step < 3; step++) await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('4');
  });

  test('a mark that was not read is chosen by its words, and is a digit once that is said', async ({ page }) => {
    await drawnWithStar(page);
    await button(page, 'One mark was not read').click();
    await expect(page.getByText('A mark that was not read')).toBeVisible();
    await button(page, 'Set it to 8').click();
    await expect(prediction(page)).toHaveText('458');
    await expect(page.getByTestId('unread-marks')).toHaveCount(0);
  });

  test('whoever erases the only digit has a blank sheet, and draws on with no dialog in the way', async ({ page }) => {
    await drawn(page, '7');
    await button(page, 'more ways').click();
    await button(page, 'Erase it').click();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
    await drawNumber(page, '2');
    await expect(prediction(page)).toHaveText('2');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await button(page, 'more ways').click();
    await expect(whatIsIt(page)).toBeVisible();
  });

  test('a dialog that is left changes nothing, and gives the focus back', async ({ page }) => {
    await drawn(page, '20');
    for (const leave of [() => page.keyboard.press('Escape'), () => button(page, 'Close').click()]) {
      await button(page, 'more ways').click();
      await expect(whatIsIt(page)).toBeVisible();
      await leave();
      await expect(whatIsIt(page)).toBeHidden();
      await expect(button(page, 'more ways')).toBeFocused();
    }
    await expect(prediction(page)).toHaveText('20');
  });
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('a digit becomes a sign by the dialog, which fits on a phone, and another by its bar', async ({ page }) => {
    await openReady(page);
    for (const [i, label] of [...'217'].entries())
      await drawWithFinger(page, goldenDigit(label).drawing, { x: 0.05 + 0.32 * i, y: 0.35, size: 0.25 });
    await expect(prediction(page)).toHaveText('217');
    await member(page, '1, digit 2 of 3').tap();
    await button(page, 'more ways').tap();
    await expect(whatIsIt(page)).toBeInViewport({ ratio: 1 });
    for (const text of await whatIsIt(page).getByRole('button').all()) {
      const box = await text.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    await button(page, 'slash').tap();
    await expect(whatIsIt(page)).toBeHidden();
    await expect(prediction(page)).toHaveText('2/7');
    await expect(page.getByText('Slash, set by you')).toBeVisible();
    await member(page, '7, digit 2 of 2').tap();
    await button(page, 'Set it to 1').tap();
    await expect(prediction(page)).toHaveText('2/1');
    await button(page, 'Undo').tap();
    await button(page, 'Undo').tap();
    await expect(prediction(page)).toHaveText('217');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('a tap beside the dialog leaves it', async ({ page }) => {
    await openReady(page);
    await drawWithFinger(page, goldenDigit('7').drawing);
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'more ways').tap();
    await expect(whatIsIt(page)).toBeVisible();
    await page.touchscreen.tap(180, 4);
    await expect(whatIsIt(page)).toBeHidden();
    await expect(prediction(page)).toHaveText('7');
  });
});

test.describe('by keyboard alone', () => {
  /** Draws a 7 and a 1 beside it, with keys. */
  async function drawWithKeys(page: Page): Promise<void> {
    await openReady(page);
    await penTo(page, 3, 5);
    await pressKeys(page, keyDigits[7] ?? '');
    await penTo(page, 11, 6);
    await pressKeys(page, keyDigits[1] ?? '');
    await expect(prediction(page)).toHaveText('71');
  }

  test('a digit is gone to, set, erased, and all of it undone', async ({ page }) => {
    await drawWithKeys(page);
    await tabTo(page, '1, digit 2 of 2');
    await page.keyboard.press('ArrowLeft');
    await expect(member(page, '7, digit 1 of 2')).toBeFocused();
    await page.keyboard.press('2');
    await expect(prediction(page)).toHaveText('21');
    await expect(member(page, '2, digit 1 of 2, set by you')).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(prediction(page)).toHaveText('1');
    await page.keyboard.press('Control+z');
    await expect(prediction(page)).toHaveText('21');
    await page.keyboard.press('Control+z');
    await expect(prediction(page)).toHaveText('71');
    await page.keyboard.press('Control+y');
    await expect(prediction(page)).toHaveText('21');
  });

  test('Delete in the reading takes one digit after the other, and not the sheet', async ({ page }) => {
    await drawn(page, '204');
    await tabTo(page, '4, digit 3 of 3');
    await page.keyboard.press('Delete');
    await expect(prediction(page)).toHaveText('20');
    await page.keyboard.press('Delete');
    await expect(prediction(page)).toHaveText('2');
  });

  test('a mark that was not read is gone to and erased, and the digits beside it stay', async ({ page }) => {
    await drawnWithStar(page);
    await tabTo(page, 'One mark was not read');
    await page.keyboard.press('Enter');
    await expect(page.getByText('A mark that was not read')).toBeVisible();
    await page.keyboard.press('Delete');
    await expect(page.getByTestId('unread-marks')).toHaveCount(0);
    await expect(prediction(page)).toHaveText('45');
  });

  test('a bar is gone to and pressed', async ({ page }) => {
    await drawWithKeys(page);
    await tabTo(page, 'Set it to 1');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(prediction(page)).toHaveText('78');
    await expect(button(page, 'Set it to 8')).toBeFocused();
  });

  test('the dialog is gone through, and gives the focus back', async ({ page }) => {
    await drawWithKeys(page);
    await tabTo(page, 'more ways');
    await page.keyboard.press('Enter');
    await expect(whatIsIt(page)).toBeVisible();
    await tabTo(page, 'minus');
    await page.keyboard.press('Enter');
    await expect(prediction(page)).toHaveText('7−');
    await expect(button(page, 'more ways')).toBeFocused();
  });

  test('a sign is typed', async ({ page }) => {
    await drawWithKeys(page);
    for (const [key, text] of [
      ['/', '7/'],
      ['%', '7%'],
      ['-', '7−'],
      ['1', '71'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(prediction(page)).toHaveText(text);
    }
  });
});

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

test.describe('in a photograph', () => {
  test.beforeEach(async ({ page }) => {
    await openReady(page);
    await choosePhoto(page, await numberPicture(['4026', '53']), '4026|53');
  });

  test('a find is set by a key and by a bar, and each is undone', async ({ page }) => {
    await finds(page).nth(1).click();
    await page.keyboard.press('8');
    await expectRead(page, '4826|53');
    await expect(finds(page).nth(1)).toHaveAccessibleName('8, digit 2 of 6, set by you');
    await expect(page.getByText('Digit 2 of 6: 8, set by you')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await button(page, 'Set it to 7').click();
    await expectRead(page, '4876|53');
    await button(page, 'Undo').click();
    await expectRead(page, '4826|53');
    await page.keyboard.press('Control+z');
    await expectRead(page, '4026|53');
    await button(page, 'Redo').click();
    await expectRead(page, '4826|53');
  });

  test('a box drawn with room around a digit sets that digit, and adds none', async ({ page }) => {
    const [frame, box] = [await photoView(page).boundingBox(), await finds(page).nth(1).boundingBox()];
    if (!frame || !box) throw new Error('There is no find.');
    const share = (x: number, y: number) => [(x - frame.x) / frame.width, (y - frame.y) / frame.height] as const;
    const room = 0.35 * box.height;
    await dragOnPhoto(
      page,
      share(box.x - room, box.y - room),
      share(box.x + box.width + room, box.y + box.height + room),
    );
    await expect(button(page, 'Undo')).toBeEnabled();
    await expectRead(page, '4026|53');
    await page.keyboard.press('8');
    await expectRead(page, '4826|53');
  });

  test('a find is set as a sign, and stays it while the picture is turned', async ({ page }) => {
    await finds(page).nth(3).click();
    await button(page, 'more ways').click();
    await button(page, 'percent').click();
    await expectRead(page, '402%|53');
    await button(page, 'Turn').click();
    await expect(finds(page).filter({ hasText: '%' })).toHaveCount(1);
    await button(page, 'Undo').click();
    await expectRead(page, '402%|53');
  });

  test('the table, the picture with its boxes, and what was set are saved', async ({ page }) => {
    await finds(page).nth(1).click();
    await page.keyboard.press(',');
    await finds(page).nth(5).click();
    await page.keyboard.press('9');
    await expectRead(page, '4,26|59');
    await button(page, 'Share').click();

    const table = await save(page, 'Save the numbers as a table (CSV)');
    expect(table.name).toBe('scrawl.csv');
    expect(table.bytes.toString()).toBe('"4,26"\r\n59\r\n');
    await expect(page.getByText('Saved with your downloads.')).toBeVisible();

    const picture = await save(page, 'Save the picture with its boxes');
    expect(picture.name).toBe('scrawl.png');
    const right = cellOf(0, 4).x + 40;
    const { data, info } = await sharp(picture.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([right, cellOf(2, 0).y + 40]);
    // A box and a text on blue lie over each find; between the digits the paper is as it was.
    const blue = [...Array(info.width * info.height).keys()].filter((at) => {
      const [r = 0, g = 0, b = 0] = data.subarray(3 * at);
      return Math.abs(r - 0x1f) + Math.abs(g - 0x4f) + Math.abs(b - 0xd8) < 12;
    });
    for (const [row, column] of [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 0],
      [1, 1],
    ] as const) {
      const cell = cellOf(row, column);
      const isIn = (at: number) => {
        const [x, y] = [at % info.width, Math.floor(at / info.width)];
        return x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height;
      };
      expect(blue.filter(isIn).length, `blue at ${row}, ${column}`).toBeGreaterThan(200);
    }
    expect(blue.length).toBeLessThan(0.1 * info.width * info.height);
    const [paper] = [[...data.subarray(0, 3)]];
    expect(paper).toEqual([244, 240, 228]);

    const labelled = await save(page, 'Save the digits you set, to train with (CSV)');
    const [, ...rows] = parse(labelled.bytes) as string[][];
    expect(rows.map((row) => [row[0], row.length])).toEqual([['9', 785]]);

    const json = await save(page, 'Save the reading (JSON)');
    expect(JSON.parse(json.bytes.toString())).toMatchObject({ program: 'Scrawl', written: '4,26|59' });
  });

  test('the saved picture of a turned and cropped one is as large as what is seen of it', async ({ page }) => {
    await button(page, 'Turn').click();
    await expect(button(page, 'Undo')).toBeEnabled();
    await button(page, 'Crop').click();
    await button(page, 'Crop').click();
    await expect(button(page, 'Share')).toBeEnabled();
    await button(page, 'Share').click();
    const { bytes } = await save(page, 'Save the picture with its boxes');
    const { width, height } = await sharp(bytes).metadata();
    // A new crop takes four fifths of each side; the picture is 720 pixels wide and 400 high before it is turned.
    expect([width, height]).toEqual([0.8 * 400, 0.8 * 720]);
  });
});
