import { goldenDrawings } from '../golden/golden';
import { untilAnswered, watchQuestions } from './helpers/answered';
import { oneOfEachDigit } from './helpers/drawings';
import { drawWithMouse, middle, type Place, sheetBox } from './helpers/pen';
import { barValues, button, expect, openReady, prediction, readAs, test } from './helpers/test';

const corner: Place = { x: 0.04, y: 0.06, size: 0.3 };
const low: Place = { x: 0.55, y: 0.6, size: 0.36 };
const large: Place = { x: 0.02, y: 0.02, size: 0.96 };

const screens = [
  { name: 'a phone', viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, places: [middle, large] },
  { name: 'a tablet', viewport: { width: 768, height: 1024 }, deviceScaleFactor: 2, places: [corner, large] },
  {
    name: 'a laptop',
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    places: [middle, corner, low, large],
  },
  { name: 'a wide screen', viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1.5, places: [low] },
];

for (const { name, viewport, deviceScaleFactor, places } of screens) {
  test.describe(`on ${name} (${viewport.width}×${viewport.height}, ${deviceScaleFactor} pixels a CSS pixel)`, () => {
    test.use({ viewport, deviceScaleFactor });

    test('each digit is read as what it is, wherever and however large it is drawn', async ({ page }) => {
      await openReady(page);
      for (const place of places) {
        for (const { label, drawing } of oneOfEachDigit()) {
          await drawWithMouse(page, drawing, place);
          await expect(prediction(page), `${label} at ${JSON.stringify(place)}`).toHaveText(label);
          await button(page, 'Clear').click();
        }
      }
    });

    test('the sheet has a pixel for each of the screen’s, across and down', async ({ page }) => {
      await openReady(page);
      const box = await sheetBox(page);
      const pixels = await page
        .getByTestId('drawing-pad')
        .evaluate(({ width, height }: HTMLCanvasElement) => ({ width, height }));
      // The border around the sheet is not drawn on.
      for (const side of ['width', 'height'] as const)
        expect(Math.abs(pixels[side] - box[side] * deviceScaleFactor)).toBeLessThanOrEqual(3 * deviceScaleFactor);
    });
  });
}

test('the golden drawings, in all their styles, are read as their labels', async ({ page }) => {
  await watchQuestions(page);
  await openReady(page);
  const wrong: string[] = [];
  for (const { label, style, drawing } of goldenDrawings()) {
    await drawWithMouse(page, drawing);
    await untilAnswered(page);
    if ((await readAs(page)) !== label) wrong.push(`${label} (${style})`);
    await button(page, 'Clear').click();
  }
  // A style of writing that the network does not know may fail now and then; more than two would be a fault.
  expect(wrong.length, wrong.join(', ')).toBeLessThanOrEqual(2);
});

test('the bars and the numeral follow while the pen is still down', async ({ page }) => {
  await openReady(page);
  const seen = new Set<string>();
  const sheet = await sheetBox(page);
  await page.mouse.move(sheet.x + sheet.width * 0.5, sheet.y + sheet.height * 0.2);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) {
    await page.mouse.move(sheet.x + sheet.width * 0.5, sheet.y + sheet.height * (0.2 + step * 0.07));
    await expect(prediction(page)).not.toHaveAttribute('data-kind', 'blank');
    seen.add((await barValues(page)).join());
  }
  await page.mouse.move(sheet.x + sheet.width * 0.8, sheet.y + sheet.height * 0.76);
  await expect.poll(async () => seen.add((await barValues(page)).join()).size).toBeGreaterThan(1);
  await page.mouse.up();
});

test('ten bars stand in the order of the digits, and the best is that of the numeral', async ({ page }) => {
  await openReady(page);
  const names = await page.getByRole('meter').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')));
  expect(names).toEqual([...'0123456789']);
  expect(await barValues(page)).toEqual(Array(10).fill(0));

  const [, , , , , , , seven] = oneOfEachDigit();
  await drawWithMouse(page, seven?.drawing ?? []);
  await expect(prediction(page)).toHaveText('7');
  await expect.poll(async () => (await barValues(page)).indexOf(Math.max(...(await barValues(page))))).toBe(7);
  const sum = (await barValues(page)).reduce((total, value) => total + value, 0);
  expect(sum).toBeGreaterThanOrEqual(95);
  expect(sum).toBeLessThanOrEqual(105);
});
