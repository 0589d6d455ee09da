import type { Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { drawWithMouse, nextFrame, onSheet } from './helpers/pen';
import { choosePhoto } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { noteShifts, shiftsOf } from './helpers/shifts';
import { button, expect, openReady, prediction, test } from './helpers/test';

test.beforeEach(({ page }) => page.addInitScript(noteShifts));

/** What the processor has done for the page's main thread so far: other programs take nothing of it. */
type Clock = () => Promise<number>;

async function mainThreadClock(page: Page): Promise<Clock> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
}

/** What this loop costs in this page and on this machine: about 100 ms where a move of the pen costs 10. */
async function costOfLoop(page: Page, clock: Clock): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < 5; round++) {
    const before = await clock();
    await page.evaluate(() => {
      let value = 1;
      for (let i = 0; i < 5_000_000; i++) value = (value * 16_807) % 2_147_483_647;
      return value;
    });
    costs.push((await clock()) - before);
  }
  return costs.sort((a, b) => a - b)[2] ?? Number.NaN;
}

/** Draws digits and gives what each move of the pen cost, with all that the page did before the next one. */
async function costsOfMoves(page: Page, clock: Clock): Promise<number[]> {
  const costs: number[] = [];
  for (const label of ['8', '2', '5']) {
    for (const [first, ...others] of await onSheet(page, goldenDigit(label).drawing)) {
      await page.mouse.move(first?.x ?? 0, first?.y ?? 0);
      await page.mouse.down();
      for (const { x, y } of others) {
        const before = await clock();
        await page.mouse.move(x, y);
        await nextFrame(page);
        costs.push((await clock()) - before);
      }
      await page.mouse.up();
    }
    await expect(prediction(page)).toHaveText(label);
    await button(page, 'Clear').click();
  }
  return costs;
}

test('while a digit is drawn and read, no move of the pen keeps the page busy for half as long as a loop of five million steps', async ({
  page,
}) => {
  await openReady(page);
  test.slow();
  const clock = await mainThreadClock(page);
  const drawn = [await costsOfMoves(page, clock), await costsOfMoves(page, clock), await costsOfMoves(page, clock)];
  // A collection of garbage, or what was put off, falls to some move each time. A dear move is dear each time.
  const costs = drawn[0]?.map((_, move) => Math.min(...drawn.map((each) => each[move] ?? Number.NaN))) ?? [];
  expect(Math.max(...costs) / (await costOfLoop(page, clock))).toBeLessThan(0.5);
});

for (const [device, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a laptop', { width: 1280, height: 800 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport });

    test('nothing moves that was not touched: from loading over drawing to a photograph', async ({ page }) => {
      await openReady(page);
      expect(await shiftsOf(page), 'while loading').toEqual([]);
      await drawWithMouse(page, goldenDigit('7').drawing);
      await expect(prediction(page)).toHaveText('7');
      expect(await shiftsOf(page), 'while drawing').toEqual([]);
      await button(page, 'Clear').click();
      await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
      expect(await shiftsOf(page), 'while clearing').toEqual([]);
      await choosePhoto(page, await numberPicture(['48']), '48');
      expect(await shiftsOf(page), 'while a photograph opens').toEqual([]);
    });
  });
}
