import type { Page } from '@playwright/test';
import { onSheet } from '../e2e/helpers/pen';
import { goldenDrawings } from '../golden/golden';

/** Moves measured: enough for a steady 95th percentile. */
const MOVES = 400;

/**
 * Draws golden drawings point by point, each move once the page has answered the last one. `settle` waits for that and
 * gives what was measured, or null where the move changed nothing.
 */
export async function drawPointByPoint<Wait>(
  page: Page,
  settle: (page: Page) => Promise<Wait | null>,
): Promise<{ waits: Wait[]; unchanged: number }> {
  const waits: (Wait | null)[] = [];
  for (const { drawing } of goldenDrawings()) {
    if (waits.length >= MOVES) break;
    for (const [first, ...others] of await onSheet(page, drawing)) {
      if (first === undefined) continue;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      await settle(page);
      for (const { x, y } of others) {
        await page.mouse.move(x, y);
        waits.push(await settle(page));
      }
      await page.mouse.up();
    }
    await page.getByRole('button', { name: 'Clear' }).click();
    await settle(page);
  }
  const answered = waits.filter((wait) => wait !== null);
  return { waits: answered, unchanged: waits.length - answered.length };
}
