import { expect, type Page } from '@playwright/test';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import type { Point } from '../../../lib/strokes/drawing';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';

declare global {
  interface Window {
    pen: Point[][];
  }
}

/** Notes where the pen is seen from now on, as any listener on the page could. */
export async function recordPen(page: Page): Promise<void> {
  await page.getByTestId('drawing-pad').evaluate((sheet) => {
    window.pen = [];
    // The unit of the sheet: its side is 1000.
    const note = ({ clientX, clientY }: PointerEvent) => {
      const { left, top, width } = sheet.getBoundingClientRect();
      const unit = 1000 / width;
      window.pen.at(-1)?.push({ x: (clientX - left) * unit, y: (clientY - top) * unit, t: 0 });
    };
    let down = false;
    sheet.addEventListener('pointerdown', (event) => {
      down = true;
      window.pen.push([]);
      note(event as PointerEvent);
    });
    sheet.addEventListener('pointermove', (event) => {
      if (down) for (const one of (event as PointerEvent).getCoalescedEvents()) note(one);
    });
    sheet.addEventListener('pointerup', (event) => {
      down = false;
      note(event as PointerEvent);
    });
  });
}

/**
 * Waits until the page shows the reading of the whole drawing: the picture its network saw is, byte for byte, the one
 * that Node makes of what the pen drew since the last call.
 */
export async function expectWholeDrawingSeen(page: Page, what: string): Promise<void> {
  const drawing = await page.evaluate(() => window.pen.splice(0));
  const expected = [...(inkDrawing(drawing, DIGIT_FRAME)?.data ?? [])];
  await expect.poll(() => networkPicture(page), { message: what }).toEqual(expected);
}

/** The bytes that the network was given: the picture's ink is the canvas's opacity. */
function networkPicture(page: Page): Promise<number[]> {
  return page.getByTestId('network-picture').evaluate((element) => {
    const { data } = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 28, 28) ?? { data: [] };
    return [...data].filter((_, index) => index % 4 === 3);
  });
}
