import type { BrowserContext, Page } from '@playwright/test';
import { goldenDigit } from './helpers/drawings';
import { numberOf, sheetBoxOf, test } from './helpers/host-page';
import { follow, openPage } from './helpers/open';
import { drawOnBox } from './helpers/pen';
import { readClipboard } from './helpers/share';
import { button, expect } from './helpers/test';

const four = goldenDigit('4').drawing;
const seven = goldenDigit('7').drawing;

const padOf = (page: Page) => page.getByRole('main').locator('digit-pad');
const code = (page: Page) => page.locator('.playground pre');

async function openDevelopers(page: Page): Promise<void> {
  await openPage(page, '/developers/');
  await sheetBoxOf(padOf(page));
}

/** Copies the code for a form, as a person does. */
async function copyCode(page: Page, context: BrowserContext, form: string): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('radio', { name: form }).check();
  await button(page, `Copy: ${form}, with these options`).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  return readClipboard(context);
}

test('what is chosen is what the element does, and what the code says', async ({ page }) => {
  await openDevelopers(page);
  await page.getByRole('textbox', { name: 'How many digits' }).fill('4');
  await page.getByRole('textbox', { name: 'Placeholder' }).fill('Your "PIN" & more');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('spinbutton', { name: 'Width' }).fill('240');
  await page.getByRole('checkbox', { name: 'Bars' }).uncheck();
  await expect(padOf(page).getByText('Your "PIN" & more', { exact: true })).toBeVisible();
  await expect(padOf(page)).toHaveCSS('width', '240px');
  await expect(padOf(page)).toHaveCSS('color-scheme', 'dark');
  await expect(padOf(page).getByRole('meter')).toHaveCount(0);
  await expect(code(page)).toContainText('digits="4" placeholder="Your &quot;PIN&quot; &amp; more"></digit-pad>');
  await expect(code(page)).toContainText('width: 240px; height: 360px; color-scheme: dark;');
  await page.getByRole('spinbutton', { name: 'Width' }).fill('7');
  await expect(padOf(page)).toHaveCSS('width', '240px');
  await page.getByRole('combobox', { name: 'It asks for' }).selectOption('date');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('ymd');
  await expect(code(page)).toContainText('date="ymd"');
  await expect(padOf(page)).toHaveAttribute('date', 'ymd');
});

test('what its last event said stands beside it', async ({ page }) => {
  await openDevelopers(page);
  const told = page.getByRole('region', { name: 'Its last event' });
  await expect(told).toContainText('Draw on it');
  await drawOnBox(page, seven, await sheetBoxOf(padOf(page)));
  await expect(told).toContainText('change');
  await expect(told.locator('div', { hasText: 'value' })).toContainText('"7"');
});

test.describe('the code that is shown is what runs, on a page of another origin', () => {
  const choose = async (page: Page) => {
    await openDevelopers(page);
    await page.getByRole('textbox', { name: 'How many digits' }).fill('1-3');
    await page.getByRole('textbox', { name: 'Placeholder' }).fill(`Ann's "number"`);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  };

  test('the tag', async ({ page, context, host }) => {
    await choose(page);
    await page.goto(await host({ '/': { html: await copyCode(page, context, 'Tag') } }));
    const pad = page.locator('digit-pad');
    await expect(pad.getByText(`Ann's "number"`, { exact: true })).toBeVisible();
    await drawOnBox(page, seven, await sheetBoxOf(pad));
    await expect(page.getByText('Value: 7')).toBeVisible();
  });

  test('the form, which asks for a number where there is none', async ({ page, context, host }) => {
    await choose(page);
    await page.goto(await host({ '/': { html: await copyCode(page, context, 'Form') } }));
    const pad = page.locator('digit-pad');
    const box = await sheetBoxOf(pad);
    await button(page, 'Send').click();
    await expect(page.getByText('Sent:')).toHaveText('Sent:');
    await drawOnBox(page, four, box);
    await expect(numberOf(pad)).toHaveText('4');
    await button(page, 'Send').click();
    await expect(page.getByText('Sent: 4')).toBeVisible();
  });

  test('the frame', async ({ page, context, host }) => {
    await choose(page);
    await page.goto(await host({ '/': { html: await copyCode(page, context, 'Frame') } }));
    const pad = page.locator('iframe').contentFrame().locator('digit-pad');
    const box = await sheetBoxOf(pad);
    await expect(pad.getByText(`Ann's "number"`, { exact: true })).toBeVisible();
    await expect(pad).toHaveAttribute('digits', '1-3');
    await drawOnBox(page, seven, box);
    await expect(page.getByText('Value: 7')).toBeVisible();
  });
});

test('the policies that it gives are all that a page needs', async ({ page, host, baseURL }) => {
  await openDevelopers(page);
  const policy = async (name: string) =>
    (await page.getByRole('region', { name }).locator('pre').textContent())?.trim();
  const [forTag, forFrame] = [await policy('Policy for the tag'), await policy('Policy for the frame')];
  const tag = `<script type="module" src="${baseURL}/digit-pad.js"></script><digit-pad digits="1"></digit-pad>`;
  const frame = `<iframe title="Draw" src="${baseURL}/pad/" width="320" height="360"></iframe>`;
  const under = (own = '') => ({ 'Content-Security-Policy': own });
  const origin = await host({
    '/tag': { html: tag, headers: under(forTag) },
    '/frame': { html: frame, headers: under(forFrame) },
  });
  await page.goto(`${origin}/tag`);
  const pad = page.locator('digit-pad');
  await drawOnBox(page, four, await sheetBoxOf(pad));
  await expect(numberOf(pad)).toHaveText('4');
  await page.goto(`${origin}/frame`);
  const framed = page.locator('iframe').contentFrame().locator('digit-pad');
  await drawOnBox(page, seven, await sheetBoxOf(framed));
  await expect(numberOf(framed)).toHaveText('7');
});

test('by keyboard: forms are chosen with arrow keys, and the code is scrolled and copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDevelopers(page);
  await page.getByRole('radio', { name: 'Tag' }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Node' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Copy: Node, with these options')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'Node, with these options: the code' })).toBeFocused();
  expect(await readClipboard(context)).toBe(await code(page).textContent());
});

test.describe('where the element does not come', () => {
  test.use({ brokenOnPurpose: true });

  test('the page says so in its place, and tries again', async ({ page }) => {
    await page.route(/digit-pad\.js/, (route) => route.abort());
    await openPage(page, '/developers/');
    await expect(page.getByText('The element could not be fetched.')).toBeVisible();
    await expect(code(page)).toContainText('<digit-pad');
    await page.unroute(/digit-pad\.js/);
    await button(page, 'Try again').click();
    await drawOnBox(page, four, await sheetBoxOf(padOf(page)));
    await expect(numberOf(padOf(page))).toHaveText('4');
  });
});

test('it is led to from the help and from How good is it?', async ({ page }) => {
  await openPage(page, '/');
  await button(page, 'Help').click();
  await follow(page, 'For developers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For developers');
  await openPage(page, '/how-good/');
  await follow(page, 'Put it into your own page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For developers');
});
