import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadPenDigits } from '../../training/data/load';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

const folder = process.env.DATA_DIR ?? 'data';
const isThere = existsSync(join(folder, 'pendigits-orig.tra.gz'));

/** Drawings taken, spread evenly over the writers that the network was not trained on. */
const COUNT = 100;
const EXPECTED = 98;

test('of 100 drawings by writers 25 to 30, drawn again on the page, 98 are read right', async ({ page }) => {
  test.skip(!isThere, `skipped: no pen digits in ${folder}; npm run data fetches them, DATA_DIR names another folder`);
  test.setTimeout(180_000);
  const unseen = loadPenDigits(folder).filter(({ writer }) => writer >= 25 && writer <= 30);
  const every = Math.floor(unseen.length / COUNT);
  const chosen = unseen.filter((_, index) => index % every === 0).slice(0, COUNT);
  expect(chosen).toHaveLength(COUNT);

  await openReady(page);
  const wrong: string[] = [];
  for (const { label, writer, drawing } of chosen) {
    await drawWithMouse(page, drawing);
    await expect(prediction(page))
      .toHaveText(String(label), { timeout: 1500 })
      .catch(async () => wrong.push(`${label} by writer ${writer} as "${await prediction(page).textContent()}"`));
    await button(page, 'Clear').click();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  }
  expect(COUNT - wrong.length, wrong.join('; ')).toBeGreaterThanOrEqual(EXPECTED);
});
