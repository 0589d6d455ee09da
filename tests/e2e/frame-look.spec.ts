import type { Page } from '@playwright/test';
import { faultsOf } from './helpers/axe';
import { touchAlong } from './helpers/fingers';
import { around, ask, draw, four, frameOf, openAround, padOf, seven } from './helpers/framed';
import { numberOf, sheetBoxOf, sheetOf, test } from './helpers/host-page';
import { keyDigits, pressKeys } from './helpers/keys';
import { drawOnBox, onBox } from './helpers/pen';
import { expect } from './helpers/test';

const background = (page: Page) =>
  frameOf(page)
    .locator('html')
    .evaluate((root) => getComputedStyle(root).backgroundColor);

test('the theme is the visitor’s, or that of the address, or what the page around sets', async ({
  page,
  host,
  baseURL,
}) => {
  const [light, dark] = ['rgb(250, 248, 243)', 'rgb(22, 21, 19)'];
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAround(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST&theme=auto`) } }));
  expect(await background(page)).toBe(dark);
  await ask(page, { ask: 'set', parameters: { theme: 'light', placeholder: 'Your PIN', digits: '4', size: '24' } });
  expect(await background(page)).toBe(light);
  await expect(frameOf(page).getByText('Your PIN', { exact: true })).toHaveCSS('font-size', '24px');
  await ask(page, { ask: 'set', parameters: { theme: null, placeholder: null } });
  expect(await background(page)).toBe(dark);
  await expect(padOf(page)).toHaveAttribute('digits', '4');
  await openAround(page, await host({ '/': { html: around(`${baseURL}/pad/?theme=light`) } }));
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: null });
});

for (const [width, height] of [
  [120, 120],
  [120, 400],
  [480, 120],
  [800, 600],
] as const) {
  test(`at ${width} by ${height} pixels all of it is seen, and a digit is read`, async ({ page, host, baseURL }) => {
    await openAround(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST&bars`, width, height) } }));
    await draw(page, four);
    expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '4' } });
    const scrolled = await frameOf(page)
      .locator('html')
      .evaluate((root) => [root.scrollWidth, root.scrollHeight]);
    expect(scrolled).toEqual([width, height]);
    for (const name of ['Undo', 'Clear']) {
      const box = await frameOf(page).getByRole('button', { name }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(24);
    }
  });
}

test('by keyboard: Tab leads into the frame, keys draw, and Tab leads out again', async ({ page, host, baseURL }) => {
  const html = around(`${baseURL}/pad/?host=HOST`).replace('</html>', '<button>After</button></html>');
  await openAround(page, await host({ '/': { html } }));
  await page.locator('body').focus();
  await page.keyboard.press('Tab');
  await expect(sheetOf(padOf(page))).toBeFocused();
  for (const key of ['ArrowUp', 'ArrowLeft']) for (let i = 0; i < 4; i++) await page.keyboard.press(`Shift+${key}`);
  await pressKeys(page, `5E 5S ${keyDigits[7]}`);
  expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '7' } });
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'After' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a finger draws, and does not scroll the page around', async ({ page, host, baseURL }) => {
    const html = around(`${baseURL}/pad/?host=HOST`).replace(
      '</html>',
      '<meta name="viewport" content="width=device-width"><div style="height: 2000px"></div></html>',
    );
    await openAround(page, await host({ '/': { html } }));
    await touchAlong(page, onBox(await sheetBoxOf(padOf(page)), seven));
    expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '7' } });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('axe finds no fault, empty and drawn on, light and dark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 360 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/pad/?bars');
    const pad = page.locator('digit-pad');
    const box = await sheetBoxOf(pad);
    expect(await faultsOf(page), `empty, ${colorScheme}`).toEqual([]);
    await drawOnBox(page, four, box);
    await expect(numberOf(pad)).toHaveText('4');
    expect(await faultsOf(page), `drawn on, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
});

test.describe('where the element does not come', () => {
  test.use({ brokenOnPurpose: true });

  test('the frame says so, to the person and to the page around, and tries again', async ({ page, host, baseURL }) => {
    await page.route(/digit-pad\.js/, (route) => route.abort());
    await page.goto(await host({ '/': { html: around(`${baseURL}/pad/?host=HOST`) } }));
    await expect(frameOf(page).getByRole('alert')).toContainText('could not be fetched');
    expect(await ask(page, { ask: 'read' })).toMatchObject({ error: { code: 'failed' } });
    await page.unroute(/digit-pad\.js/);
    await frameOf(page).getByRole('button', { name: 'Try again' }).click();
    await draw(page, four);
    expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '4' } });
  });
});
