import type { Page } from '@playwright/test';
import { seededRandom } from '../../training/augment/random';
import { encodings, heicHead, pictureOf, pngBomb } from '../picture-files';
import { goldenDigit } from './helpers/drawings';
import { openPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

const three = () => pictureOf('3', { size: 240, pen: 16 });
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const noise = () => {
  const random = seededRandom(4, 7);
  return Buffer.from(Array.from({ length: 50_000 }, () => random.below(256)));
};

const refused: readonly (readonly [what: string, file: string, make: () => Buffer | Promise<Buffer>, words: string])[] =
  [
    ['an empty file', 'empty.png', () => Buffer.of(), 'The file is empty.'],
    ['a text', 'letter.png', () => Buffer.from('Dear all, this is no picture.'), 'This file is not a picture.'],
    ['a PDF', 'letter.jpg', () => Buffer.from('%PDF-1.7\n'), 'letter.jpg is a PDF.'],
    ['a PDF', 'scan.pdf', () => Buffer.from('%PDF-1.7\n'), 'Save its page as a picture, or take a screenshot'],
    ['an SVG that is none', 'drawing.svg', () => Buffer.from('<svg/>'), 'This SVG is damaged.'],
    ['an SVG that is cut off', 'drawing.svg', () => half(svgOf('<path d="M1 1"/>')), 'This SVG is damaged.'],
    ['random bytes', 'noise.jpg', noise, 'This file is not a picture.'],
    [
      'random bytes behind a JPEG’s first three',
      'noise.jpg',
      () => Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), noise()]),
      'The picture is damaged.',
    ],
    ['a picture of 400 million pixels', 'bomb.png', () => pngBomb(20_000), '20,000 × 20,000 pixels'],
    ['HEIC', 'IMG_0001.HEIC', () => heicHead(4032, 3024), 'This browser cannot read HEIC pictures.'],
    ['HEIC under another name', 'IMG_0001.jpg', () => heicHead(4032, 3024), 'This browser cannot read HEIC pictures.'],
    [
      'a JPEG cut off in its header',
      'cut.jpg',
      async () => (await three().jpeg().toBuffer()).subarray(0, 80),
      'The picture is damaged.',
    ],
  ];

const svgOf = (drawing: string, attributes = 'viewBox="0 0 40 30"') =>
  Buffer.from(
    `<?xml version="1.0"?><!-- <svg> --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${drawing}</svg>`,
  );
/** A 7 whose pen comes from a style, beside all that an SVG must not do: what is not in it is asked of nobody. */
const SEVEN = `<style>@import url(https://evil.example/a.css); path { fill: none; stroke: #123; stroke-width: 1.6 }</style>
  <script>fetch('https://evil.example/script')</script><image href="https://evil.example/a.png" width="1" height="1"/>
  <path style="stroke-linecap: round" d="M13 8h13l-8 15"/>`;

/** What a browser makes of these is its own: the upper half, or nothing. */
const cutOff: readonly (readonly [what: string, file: string, make: () => Promise<Buffer>])[] = [
  ['JPEG', 'cut.jpg', async () => half(await three().jpeg().toBuffer())],
  ['progressive JPEG', 'cut.jpg', async () => half(await three().jpeg({ progressive: true }).toBuffer())],
  ['PNG', 'cut.png', async () => half(await three().png().toBuffer())],
  ['WebP', 'cut.webp', async () => half(await three().webp().toBuffer())],
  ['GIF', 'cut.gif', async () => half(await three().gif().toBuffer())],
];

test.beforeEach(async ({ page }) => {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(prediction(page)).toHaveText('7');
});

// One page for all files: each is chosen over the drawing, and leaves it.
test('a file that is no picture gets its sentence, and the drawing is still there', async ({ page }) => {
  for (const [what, name, make, words] of refused) {
    await test.step(`${what}, chosen as ${name}`, async () => {
      await choose(page, name, await make());
      await expect(alert(page)).toContainText(words);
      await expectDrawingKept(page);
    });
  }
});

test('a picture that is cut off is shown as far as it goes, or called damaged', async ({ page }) => {
  for (const [what, name, make] of cutOff) {
    await test.step(what, async () => {
      await choose(page, name, await make());
      await expect(photo(page).or(alert(page))).toBeVisible();
      if (await alert(page).isVisible()) await expect(alert(page)).toContainText('The picture is damaged.');
      await expectDrawingKept(page);
    });
  }
});

test('a 3 is shown and read in whatever way it was saved', async ({ page }) => {
  for (const [name, encode] of Object.entries(encodings)) {
    await test.step(name, async () => {
      await choose(page, 'three.png', await encode(three()));
      await expect(photo(page)).toBeVisible();
      await expect(prediction(page)).toHaveText('3');
      await expect(alert(page)).toHaveCount(0);
      await expectDrawingKept(page);
    });
  }
});

test('an SVG is drawn and read, whatever it says of its size, with its styles; it runs nothing and fetches nothing', async ({
  page,
}) => {
  for (const attributes of ['viewBox="0 0 40 30"', 'width="40" height="30"', "width='100%' viewBox='0 0 40 30'"]) {
    await test.step(attributes, async () => {
      await choose(page, 'seven.svg', svgOf(SEVEN, attributes));
      await expect(photo(page)).toBeVisible();
      await expect(prediction(page)).toHaveText('7');
      await expectDrawingKept(page);
    });
  }
});

test('a picture of one pixel is shown, and no digit found', async ({ page }) => {
  await choose(page, 'dot.png', await three().resize(1, 1).png().toBuffer());
  await expect(photo(page)).toBeVisible();
  await expect(prediction(page)).toHaveText('');
  await expect(alert(page)).toHaveCount(0);
  await expectDrawingKept(page);
});

test('after a file that was refused the next one is read', async ({ page }) => {
  await choose(page, 'letter.png', Buffer.from('Dear all, this is no picture.'));
  await expect(alert(page)).toContainText('This file is not a picture.');
  await choose(page, 'three.png', await three().png().toBuffer());
  await expect(prediction(page)).toHaveText('3');
  await expect(alert(page)).toHaveCount(0);
});

test.describe('where the network does not come', () => {
  test.use({ brokenOnPurpose: true });

  test('a photo is shown all the same, and read after Try again', async ({ page }) => {
    await page.route('**/models/digit-net/*.bin', (route) => route.abort());
    await openPage(page, '/');
    await expect(alert(page)).toContainText('could not be fetched');
    await choose(page, 'three.png', await three().png().toBuffer());
    await expect(photo(page)).toBeVisible();
    await page.unrouteAll({ behavior: 'wait' });
    await button(page, 'Try again').click();
    await expect(prediction(page)).toHaveText('3');
  });

  test('without the one that finds digits a photo is shown, and read after Try again', async ({ page }) => {
    await page.route('**/models/digit-finder/*.bin', (route) => route.abort());
    await choose(page, 'three.png', await three().png().toBuffer());
    await expect(photo(page)).toBeVisible();
    await expect(alert(page)).toContainText('The part of the page that reads pictures could not be fetched.');
    await page.unrouteAll({ behavior: 'wait' });
    await button(page, 'Try again').click();
    await expect(prediction(page)).toHaveText('3');
  });
});

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer });
}

/** The photograph itself, once it is decoded. */
const photo = (page: Page) => page.getByTestId('photo-view').locator('canvas').first();

/** Next has an alert of its own for screen readers, which is empty. */
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

/** Goes back to the drawing: its ink is there, and is read. */
async function expectDrawingKept(page: Page): Promise<void> {
  await button(page, 'Back to the drawing').click();
  await expect(page.getByTestId('photo-view')).toBeHidden();
  await expect(prediction(page)).toHaveText('7');
  await expect(button(page, 'Undo')).toBeEnabled();
}
