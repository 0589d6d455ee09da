import type { Page } from '@playwright/test';
import type { Drawing } from '../../../lib/strokes/drawing';
import { goldenNotDigits } from '../../golden/golden';
import { untilAnswered, watchQuestions } from './answered';
import { cameraLooksAt } from './camera-picture';
import { classStates } from './class-states';
import { compareStates } from './compare-states';
import { developersStates } from './developers-states';
import { goldenDigit } from './drawings';
import { penTo, pressKeys } from './keys';
import { manyStates } from './many-states';
import { member } from './number';
import { openPage } from './open';
import { drawWithMouse, onSheet } from './pen';
import { choosePhoto, finds, pngFile, transfer } from './photo';
import { numberPicture } from './pictures';
import { playStates } from './play-states';
import { shareStates } from './share-states';
import { button, expect, openReady, prediction } from './test';

/** Brings a page that has not been opened yet into a state. */
export type Reach = (page: Page) => Promise<unknown>;

/** Every state that somebody can see the site in, by its name, and how it is reached. */
export const states: Readonly<Record<string, Reach>> = {
  empty: openReady,
  async 'getting-ready'(page) {
    await page.route('**/models/**', () => {});
    await openPage(page, '/');
    await draw(page, '2');
  },
  async drawing(page) {
    await openReady(page);
    const [stroke = []] = await onSheet(page, goldenDigit('3').drawing);
    for (const [index, { x, y }] of stroke.slice(0, stroke.length * 0.6).entries()) {
      await page.mouse.move(x, y);
      if (index === 0) await page.mouse.down();
    }
  },
  async sure(page) {
    await openReady(page);
    await draw(page, '7');
  },
  unsure: (page) => findKind(page, betweenOneAndSeven(), () => page.getByText('perhaps').isVisible()),
  'not-a-digit': (page) =>
    findKind(
      page,
      goldenNotDigits().map(({ drawing }) => drawing),
      () => page.locator('[data-testid=prediction][data-kind=not-a-digit]').isVisible(),
    ),
  async failed(page) {
    await page.route('**/models/**', (route) => route.abort());
    await openPage(page, '/');
    await button(page, 'Try again').waitFor();
    await draw(page, '4');
  },
  async number(page) {
    await openReady(page);
    for (const [index, label] of [...'2026'].entries())
      await drawWithMouse(page, goldenDigit(label).drawing, { x: 0.06 + 0.23 * index, y: 0.38, size: 0.2 });
    await prediction(page).getByRole('button').nth(3).waitFor();
  },
  async 'full-screen'(page) {
    await states.number?.(page);
    await page.keyboard.press('f');
    await button(page, 'Leave full screen').waitFor();
  },
  async 'other-tab'(page) {
    await openReady(page);
    await draw(page, '4');
    const other = await page.context().newPage();
    await openPage(other, '/');
    await drawWithMouse(other, goldenDigit('1').drawing, { x: 0, y: 0.3, size: 0.3 });
    await button(page, 'Show it').waitFor();
    await other.close();
  },
  async 'put-right'(page) {
    await states.number?.(page);
    await member(page, '0, digit 2 of 4').click();
    await button(page, 'Set it to 8').click();
    await member(page, '8, digit 2 of 4, set by you').waitFor();
  },
  async 'put-right-dialog'(page) {
    await states.number?.(page);
    await member(page, '0, digit 2 of 4').click();
    await button(page, 'more ways').click();
    await page.getByRole('dialog', { name: 'What is it?' }).waitFor();
  },
  async why(page) {
    await openReady(page);
    await draw(page, '4');
    await button(page, 'Why?').click();
    await page.getByRole('heading', { name: 'Why not' }).waitFor();
  },
  async 'why-layers'(page) {
    await states.why?.(page);
    await page.getByText('Through the layers').click();
    await page.getByRole('slider', { name: 'Level' }).fill('4');
    await page.getByText('This cell of picture').scrollIntoViewIfNeeded();
  },
  async keyboard(page) {
    await openReady(page);
    await penTo(page, 6, 5);
    await pressKeys(page, 'pen 4E 2SW');
    await expect(prediction(page)).not.toHaveAttribute('data-kind', 'blank');
  },
  async help(page) {
    await openReady(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  async photo(page) {
    await openReady(page);
    await choosePhoto(page, await numberPicture(['402617']), '402617');
  },
  async 'photo-chosen'(page) {
    await openReady(page);
    await choosePhoto(page, await numberPicture(['0157', '9324', '68']), '0157|9324|68');
    await finds(page).nth(5).click();
  },
  async 'photo-zoomed'(page) {
    await states['photo-chosen']?.(page);
    await button(page, 'Zoom in').click();
    await button(page, 'Zoom in').click();
  },
  async 'photo-box'(page) {
    await states['photo-chosen']?.(page);
    await button(page, 'Add a box').click();
  },
  async 'photo-crop'(page) {
    await openReady(page);
    await choosePhoto(page, await numberPicture(['0157', '9324', '68']), '0157|9324|68');
    await button(page, 'Crop').click();
  },
  async 'photo-share'(page) {
    await openReady(page);
    await choosePhoto(page, await numberPicture(['402617']), '402617');
    await finds(page).nth(1).click();
    await page.keyboard.press('8');
    await button(page, 'Share').click();
    await page.getByRole('dialog', { name: 'Share this reading' }).waitFor();
  },
  async 'photo-unreadable'(page) {
    await openReady(page);
    await page.locator('input[type=file]').setInputFiles(pngFile(Buffer.from('Dear all')));
    await button(page, 'Choose another').waitFor();
  },
  async 'photo-over-the-page'(page) {
    await openReady(page);
    await transfer(page, 'hover', [pngFile(Buffer.of(0))]);
  },
  async 'no-picture'(page) {
    await openReady(page);
    await transfer(page, 'paste', []);
  },
  async camera(page) {
    await openReady(page);
    await button(page, 'Camera').click();
    await page.locator('[aria-label="Take the picture"][aria-disabled=false]').waitFor();
  },
  async 'camera-number'(page) {
    await cameraLooksAt(page, await numberPicture(['4026']));
    await openReady(page);
    await button(page, 'Camera').click();
    await expect(page.getByTestId('live-number').locator('b')).toHaveText('4026', { timeout: 60_000 });
  },
  async 'camera-failed'(page) {
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('', 'NotAllowedError');
      };
    });
    await openReady(page);
    await button(page, 'Camera').click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
  },
  ...manyStates,
  ...shareStates,
  'how-good': (page) => openPage(page, '/how-good/'),
  async 'how-good-tables'(page) {
    await openPage(page, '/how-good/');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
  },
  ...compareStates,
  ...classStates,
  ...playStates,
  ...developersStates,
  'not-found': (page) => openPage(page, '/nothing-here'),
};

/** What Chromium is started with, so that there is a camera. */
export const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

async function draw(page: Page, label: string): Promise<void> {
  await drawWithMouse(page, goldenDigit(label).drawing);
}

/** A stem with a longer and flatter flag each time: a 1 that becomes a 7, and is in between once. */
function betweenOneAndSeven(): Drawing[] {
  return Array.from({ length: 41 }, (_, i) => {
    const flag = i / 40;
    const places = [
      [560 - 420 * flag, 380 - 120 * flag],
      [560, 200],
      [500, 800],
    ] as const;
    return [places.map(([x, y], t) => ({ x, y, t }))];
  });
}

/** Draws one thing after the other until the page shows what is looked for. Throws where none does. */
async function findKind(page: Page, drawings: readonly Drawing[], isShown: () => Promise<boolean>): Promise<void> {
  await watchQuestions(page);
  await openReady(page);
  for (const drawing of drawings) {
    await drawWithMouse(page, drawing);
    await untilAnswered(page);
    if (await isShown()) return;
    await button(page, 'Clear').click();
  }
  throw new Error('Nothing that was drawn is read that way.');
}
