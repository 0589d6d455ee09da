import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { drawWithMouse, sheetBox } from './helpers/pen';
import { barValues, button, expect, openReady, prediction, test } from './helpers/test';

const one = goldenDigit('1').drawing;
const four = goldenDigit('4').drawing;

test.beforeEach(({ page }) => openReady(page));

test('an empty sheet has nothing to undo, redo or clear; Clear takes all ink away, and Undo brings it again', async ({
  page,
}) => {
  for (const name of ['Undo', 'Redo', 'Clear']) await expect(button(page, name)).toBeDisabled();
  await drawWithMouse(page, four);
  await expect(prediction(page)).toHaveText('4');
  await button(page, 'Clear').click();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await expect(prediction(page)).toHaveText('');
  expect(await barValues(page)).toEqual(Array(10).fill(0));
  expect(await inkPixels(page)).toBe(0);
  expect(await networkInk(page)).toBe(0);
  await button(page, 'Undo').click();
  await expect(prediction(page)).toHaveText('4');
});

test('Undo takes back stroke by stroke, and Redo brings them again', async ({ page }) => {
  await drawWithMouse(page, four);
  await expect(prediction(page)).toHaveText('4');
  for (const _stroke of four) await button(page, 'Undo').click();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await expect(button(page, 'Undo')).toBeDisabled();
  for (const _stroke of four) await button(page, 'Redo').click();
  await expect(prediction(page)).toHaveText('4');
  await expect(button(page, 'Redo')).toBeDisabled();
});

test('the keyboard undoes, redoes and clears', async ({ page }) => {
  await drawWithMouse(page, one);
  await expect(prediction(page)).toHaveText('1');
  await page.keyboard.press('Control+z');
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  await page.keyboard.press('Control+Shift+z');
  await expect(prediction(page)).toHaveText('1');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(prediction(page)).toHaveText('1');
  await page.keyboard.press('Delete');
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
});

test('a stroke that leaves the sheet and comes back is one stroke', async ({ page }) => {
  const { x, y, width, height } = await sheetBox(page);
  await page.mouse.move(x + width * 0.5, y + height * 0.3);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.9, y + height * 0.3, { steps: 4 });
  await page.mouse.move(x + width + 60, y + height * 0.4, { steps: 4 });
  await page.mouse.move(x + width * 0.9, y + height * 0.6, { steps: 4 });
  await page.mouse.move(x + width * 0.3, y + height * 0.6, { steps: 4 });
  await page.mouse.up();
  await expect(prediction(page)).not.toHaveAttribute('data-kind', 'blank');
  expect(await inkPixels(page)).toBeGreaterThan(0);
  await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toBeDisabled();
  await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
});

test('the right mouse button draws nothing, and a pen lifted outside the sheet has ended its stroke', async ({
  page,
}) => {
  const { x, y, width, height } = await sheetBox(page);
  await page.mouse.move(x + width * 0.3, y + height * 0.3);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(x + width * 0.6, y + height * 0.6, { steps: 4 });
  await page.mouse.up({ button: 'right' });
  expect(await inkPixels(page)).toBe(0);
  await expect(button(page, 'Undo')).toBeDisabled();

  await page.mouse.move(x + width * 0.5, y + height * 0.5);
  await page.mouse.down();
  await page.mouse.move(x + width + 60, y + height * 0.5, { steps: 4 });
  await page.mouse.up();
  const before = await inkPixels(page);
  await page.mouse.move(x + width * 0.2, y + height * 0.2, { steps: 4 });
  expect(await inkPixels(page)).toBe(before);
});

/** How many of the sheet's pixels carry ink. */
function inkPixels(page: Page): Promise<number> {
  return page.getByTestId('drawing-pad').evaluate(countInk);
}

function networkInk(page: Page): Promise<number> {
  return page.getByTestId('network-picture').evaluate(countInk);
}

function countInk(element: Element): number {
  const canvas = element as HTMLCanvasElement;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
}
