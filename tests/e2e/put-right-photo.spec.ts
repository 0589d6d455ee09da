import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { choosePhoto, drawBoxOnPhoto, expectRead, finds, photoView } from './helpers/photo';
import { cellOf, numberPicture } from './helpers/pictures';
import { save } from './helpers/put-right';
import { button, expect, openReady, test } from './helpers/test';

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
    await drawBoxOnPhoto(
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
    const [frame, crop] = [
      await photoView(page).boundingBox(),
      await page.locator('[data-crop].photo-mark').boundingBox(),
    ];
    if (!frame || !crop) throw new Error('There is no crop.');
    await button(page, 'Crop').click();
    await expect(button(page, 'Share')).toBeEnabled();
    await button(page, 'Share').click();
    const { bytes } = await save(page, 'Save the picture with its boxes');
    const { width, height } = await sharp(bytes).metadata();
    // The turned picture is 720 pixels high, and fills the frame's height.
    const scale = 720 / frame.height;
    expect(Math.abs(width - crop.width * scale)).toBeLessThan(4);
    expect(Math.abs(height - crop.height * scale)).toBeLessThan(6);
    expect(width).toBeLessThan(400);
  });
});
