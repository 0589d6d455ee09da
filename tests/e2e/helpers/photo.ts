import type { Page } from '@playwright/test';
import { expect, prediction } from './test';

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const pngFile = (buffer: Buffer, name = 'number.png'): TestFile => ({ name, mimeType: 'image/png', buffer });

/** The photograph in the sheet's place. */
export const photoView = (page: Page) => page.getByTestId('photo-view');

/** The boxes on what was found, digits in reading order. */
export const finds = (page: Page) => page.getByRole('group', { name: 'Finds' }).getByRole('button');

/** Chooses a file as the Photo button does, and waits until `text` was read in it. */
export async function choosePhoto(page: Page, buffer: Buffer, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(pngFile(buffer));
  await expectRead(page, text);
}

/** The reading of a photograph stands there: its number, with `|` between lines. */
export async function expectRead(page: Page, text: string): Promise<void> {
  await expect(photoView(page).locator('canvas')).toBeVisible();
  await expect.poll(() => prediction(page).textContent(), { timeout: 30_000 }).toBe(text);
}

/** Holds files over the middle of the page and lets them go there, or pastes them, as far as a page can tell. */
export async function transfer(page: Page, how: 'hover' | 'drop' | 'paste', files: readonly TestFile[]): Promise<void> {
  const carried = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, data: buffer.toString('base64') }));
  await page.evaluate(
    ([way, list]) => {
      const data = new DataTransfer();
      for (const { name, mimeType, data: text } of list) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
      const options = { bubbles: true, cancelable: true };
      if (way === 'paste')
        document.body.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }));
      for (const type of way === 'hover' ? ['dragenter', 'dragover'] : way === 'drop' ? ['dragover', 'drop'] : [])
        target.dispatchEvent(new DragEvent(type, { ...options, dataTransfer: data }));
    },
    [how, carried] as const,
  );
}

/** Takes the tool that adds a box, and drags with it between two places of the photograph's frame. */
export async function drawBoxOnPhoto(page: Page, from: Place, to: Place): Promise<void> {
  await page.getByRole('button', { name: 'Add a box' }).click();
  await dragOnPhoto(page, from, to);
}

/** In shares of the frame's sides. */
type Place = readonly [x: number, y: number];

/** Drags with the mouse between two places of the photograph's frame. */
export async function dragOnPhoto(page: Page, from: Place, to: Place): Promise<void> {
  const frame = await photoView(page).boundingBox();
  if (frame === null) throw new Error('There is no photograph.');
  const at = ([x, y]: Place) => [frame.x + frame.width * x, frame.y + frame.height * y] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}
