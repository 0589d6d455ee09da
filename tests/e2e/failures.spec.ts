import type { Page, Route } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { openPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

const seven = goldenDigit('7').drawing;

const missing = (route: Route) => route.fulfill({ status: 404, body: 'not here' });

async function cutOff(route: Route): Promise<void> {
  const body = await (await route.fetch()).body();
  await route.fulfill({ body: body.subarray(0, body.byteLength / 2), contentType: 'application/octet-stream' });
}

/** So small a change that the network would read on with it. */
async function oneBitOff(route: Route): Promise<void> {
  const body = await (await route.fetch()).body();
  body[1000] = (body[1000] as number) ^ 1;
  await route.fulfill({ body, contentType: 'application/octet-stream' });
}

/** The same network, but with two rows of its last weights named away. */
async function ofAnotherShape(route: Route): Promise<void> {
  const model = await (await route.fetch()).json();
  const weights = model.weightsManifest[0].weights;
  weights.at(-1).shape = [weights.at(-1).shape[0] - 2];
  await route.fulfill({ json: model });
}

const faults = [
  ['the network is missing', '**/models/digit-net/model.json', missing, 'could not be fetched'],
  ['its card is missing', '**/models/digit-net/card.json', missing, 'could not be fetched'],
  ['its weights are missing', '**/models/digit-net/*.bin', missing, 'could not be fetched'],
  ['the WebAssembly is missing', '**/wasm/*.wasm', missing, 'could not be fetched'],
  ['the connection broke off', '**/models/digit-net/*.bin', (route: Route) => route.abort(), 'could not be fetched'],
  ['its weights are cut off', '**/models/digit-net/*.bin', cutOff, 'arrived damaged'],
  ['one bit of its weights was altered', '**/models/digit-net/*.bin', oneBitOff, 'arrived damaged'],
  [
    'its description is no JSON',
    '**/models/digit-net/model.json',
    (route: Route) => route.fulfill({ body: '<html>' }),
    'arrived damaged',
  ],
  ['it has another shape', '**/models/digit-net/model.json', ofAnotherShape, 'arrived damaged'],
] as const;

test.describe('when something is broken', () => {
  test.use({ brokenOnPurpose: true });

  for (const [what, files, fault, words] of faults) {
    test(`and ${what}, the page says so, keeps the ink, and reads it after Try again`, async ({ page }) => {
      await page.route(files, fault);
      await openPage(page, '/');
      await expect(alert(page)).toContainText(words);
      await expect(prediction(page)).toBeHidden();
      await drawWithMouse(page, seven);
      await page.unrouteAll({ behavior: 'wait' });
      await expect(async () => {
        const again = button(page, 'Try again');
        // The stroke may have started the reader again by itself.
        if (await again.isVisible()) await again.click({ timeout: 1000 });
        await expect(prediction(page)).toHaveText('7', { timeout: 2000 });
      }).toPass();
      await expect(alert(page)).toBeHidden();
    });
  }

  test('the next stroke starts the reader again, without a button', async ({ page }) => {
    await page.route('**/models/digit-net/model.json', missing);
    await openPage(page, '/');
    await expect(alert(page)).toContainText('could not be fetched');
    await page.unrouteAll({ behavior: 'wait' });
    // Strokes right after a failure do not: it starts once a second at most.
    await expect(async () => {
      await drawWithMouse(page, seven);
      await expect(prediction(page)).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(alert(page)).toBeHidden();
  });

  test('a fault that lasts is told again', async ({ page }) => {
    await page.route('**/models/digit-net/model.json', missing);
    await openPage(page, '/');
    await expect(alert(page)).toContainText('could not be fetched');
    await button(page, 'Try again').click();
    await expect(alert(page)).toContainText('could not be fetched');
  });

  test('a worker that dies starts again by itself, and the drawing is read', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
    const again = page.waitForEvent('worker');
    await killWorker(page);
    await again;
    await button(page, 'Clear').click();
    await drawWithMouse(page, goldenDigit('1').drawing);
    await expect(prediction(page)).toHaveText('1');
    await expect(alert(page)).toBeHidden();
  });

  test('a worker that cannot be loaded at all is a sentence and a button', async ({ page }) => {
    await page.route('**/turbopack-worker-*.js', missing);
    await openPage(page, '/');
    await expect(alert(page)).toContainText('stopped working');
    await page.unroute('**/turbopack-worker-*.js');
    await button(page, 'Try again').click();
    await drawWithMouse(page, seven);
    await expect(prediction(page)).toHaveText('7');
  });
});

test('the sheet takes ink before the network has arrived, and the reading follows', async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/models/digit-net/*.bin', async (route) => {
    await arrived;
    await route.continue();
  });
  await openPage(page, '/');
  await expect(page.getByText('Getting ready')).toBeVisible();
  await drawWithMouse(page, seven);
  await expect(button(page, 'Undo')).toBeEnabled();
  await expect(page.getByText('Getting ready')).toBeVisible();
  arrive();
  await expect(prediction(page)).toHaveText('7');
});

const alert = (page: Page) => page.getByRole('region', { name: 'Reading' }).getByRole('alert');

/** Lets an error escape in the worker, which is how one that breaks looks to the page. */
async function killWorker(page: Page): Promise<void> {
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('The worker dies.');
    });
  });
}
