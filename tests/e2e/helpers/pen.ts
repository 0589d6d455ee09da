import type { Page } from '@playwright/test';
import type { Drawing, Point } from '../../../lib/strokes/drawing';

/** Where in the square in the middle of the sheet to draw, as shares of its side: the drawing's box goes there with its aspect kept. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export const middle: Place = { x: 0.2, y: 0.2, size: 0.6 };

/** In CSS pixels of the viewport. */
type SheetBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Waits until the browser has painted once more: it hears of a pen once a frame. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

type Position = Pick<Point, 'x' | 'y'>;

/** The sheet's box in CSS pixels of the viewport. */
export async function sheetBox(page: Page) {
  const box = await page.getByTestId('drawing-pad').boundingBox();
  if (box === null) throw new Error('The sheet is not on the page.');
  return box;
}

/** The drawing's points in CSS pixels of the viewport, when drawn at `place`. */
export async function onSheet(page: Page, drawing: Drawing, place: Place = middle): Promise<Position[][]> {
  return onBox(await sheetBox(page), drawing, place);
}

/** The same on a sheet of which the box is known. */
export function onBox(sheet: SheetBox, drawing: Drawing, place: Place = middle): Position[][] {
  const points = drawing.flat();
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const extent = Math.max(...points.map(({ x }) => x - left), ...points.map(({ y }) => y - top), 1e-9);
  const side = Math.min(sheet.width, sheet.height);
  const scale = (side * place.size) / extent;
  return drawing.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: sheet.x + (sheet.width - side) / 2 + side * place.x + (x - left) * scale,
      y: sheet.y + (sheet.height - side) / 2 + side * place.y + (y - top) * scale,
    })),
  );
}

/**
 * Draws with the mouse, as real input events. They come as fast as they can be sent, so the browser gathers some of them
 * into one event with coalesced points, as it does with a fast pen.
 */
export async function drawWithMouse(page: Page, drawing: Drawing, place: Place = middle): Promise<void> {
  await drawOnBox(page, drawing, await sheetBox(page), place);
}

/** The same on a sheet of which the box is known, as one in a frame. */
export async function drawOnBox(page: Page, drawing: Drawing, sheet: SheetBox, place: Place = middle): Promise<void> {
  for (const [first, ...others] of onBox(sheet, drawing, place)) {
    if (first === undefined) continue;
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    await Promise.all(others.map(({ x, y }) => page.mouse.move(x, y)));
    await page.mouse.up();
  }
}
