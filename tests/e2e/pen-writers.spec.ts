import { loadPenDigits } from '../../training/data/load';
import { dataDirectory, findSourceFile } from '../../training/data/source-file';
import { PEN_DIGITS } from '../../training/data/sources';
import { expectWholeDrawingSeen, recordPen } from './helpers/network-picture';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

const folder = dataDirectory();
const isThere = findSourceFile(PEN_DIGITS, folder) !== undefined;

/** Drawings taken, spread evenly over the writers that the network was not trained on. */
const COUNT = 100;
const EXPECTED = 98;

test('of 100 drawings by writers 25 to 30, drawn again on the page, 98 are read right', async ({ page }) => {
  test.skip(!isThere, `no pen digits in ${folder}; npm run data fetches them, DATA_DIR names another folder`);
  test.setTimeout(180_000);
  const unseen = loadPenDigits(folder).filter(({ writer }) => writer >= 25 && writer <= 30);
  const every = Math.floor(unseen.length / COUNT);
  const chosen = unseen.filter((_, index) => index % every === 0).slice(0, COUNT);
  expect(chosen).toHaveLength(COUNT);

  await openReady(page);
  await recordPen(page);
  const wrong: string[] = [];
  for (const { label, writer, drawing } of chosen) {
    await drawWithMouse(page, drawing);
    await expectWholeDrawingSeen(page, `${label} by writer ${writer}`);
    const text = await prediction(page).textContent();
    if (text !== String(label)) wrong.push(`${label} by writer ${writer} as "${text}"`);
    await button(page, 'Clear').click();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  }
  console.log(`${COUNT - wrong.length} of ${COUNT} drawings by unseen writers read right. ${wrong.join('; ')}`);
  expect(COUNT - wrong.length, wrong.join('; ')).toBeGreaterThanOrEqual(EXPECTED);
});
