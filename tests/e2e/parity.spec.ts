import type { Page } from '@playwright/test';
import { DIGIT_FRAME } from '../../lib/digit/frame';
import type { Point } from '../../lib/ink/drawing';
import { inkDrawing } from '../../lib/ink/ink-drawing';
import { goldenDrawings } from '../golden/golden';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

test('the 28×28 bytes made in Chromium are those made in Node, for every golden drawing', async ({ page }) => {
  test.setTimeout(120_000);
  await openReady(page);
  await recordPen(page);
  for (const { label, style, drawing } of goldenDrawings()) {
    await drawWithMouse(page, drawing);
    await expect(prediction(page)).not.toHaveAttribute('data-kind', 'blank');
    const expected = inkDrawing(await recorded(page), DIGIT_FRAME)?.data;
    await expect.poll(() => networkPicture(page), { message: `${label} (${style})` }).toEqual([...(expected ?? [])]);
    await button(page, 'Clear').click();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  }
});

declare global {
  interface Window {
    pen: Point[][];
  }
}

/** Notes where the pen is seen, as any listener on the page could. */
async function recordPen(page: Page): Promise<void> {
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

/** What was drawn since the last call. */
function recorded(page: Page): Promise<Point[][]> {
  return page.evaluate(() => window.pen.splice(0));
}

/** The bytes that the network was given: the picture's ink is the canvas's opacity. */
function networkPicture(page: Page): Promise<number[]> {
  return page.getByTestId('network-picture').evaluate((element) => {
    const { data } = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 28, 28) ?? { data: [] };
    return [...data].filter((_, index) => index % 4 === 3);
  });
}
