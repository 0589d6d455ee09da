import type { Page } from '@playwright/test';
import { launchOptions } from '../runner/browser';
import { faultsOf } from './helpers/axe';
import { goldenDigit } from './helpers/drawings';
import { openPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { fakeCamera, states } from './helpers/states';
import { expect, openReady, prediction, test } from './helpers/test';

const { args = [], ...options } = launchOptions();
test.use({
  launchOptions: { ...options, args: [...args, ...fakeCamera] },
  contextOptions: { reducedMotion: 'reduce' },
  // Some states are those of a page whose files do not come.
  brokenOnPurpose: true,
});

const [wide, narrow] = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

/** There is nothing in these that another state does not show as well. */
const shownElsewhere = ['drawing', 'photo', 'how-good', 'compare-drawn'];

/** Whose widths are tried with large letters, and from right to left. */
const stretched = [
  'unsure',
  'not-a-digit',
  'number',
  'full-screen',
  'other-tab',
  'put-right',
  'put-right-dialog',
  'failed',
  'keyboard',
  'help',
  'photo-chosen',
  'photo-box',
  'photo-share',
  'many',
  'many-reading',
  'how-good',
  'compare-number',
  'compare-insides',
  'share-card',
  'class',
  'class-projector',
  'class-table',
  'compare-told',
  'play-fooled',
  'play-challenge',
  'developers',
  'developers-dark-date',
  'pad',
];

for (const [name, reach] of Object.entries(states)) {
  const isLookedThrough = !shownElsewhere.includes(name);
  const isStretched = stretched.includes(name);
  if (!isLookedThrough && !isStretched) continue;
  test(`"${name}" can be read by all: in every look, ${isStretched ? 'with letters twice as large, ' : ''}and narrow`, async ({
    page,
  }) => {
    // Ten bars for each network are a lot to look through, four times.
    if (name.startsWith('compare-')) test.slow();
    await page.setViewportSize(wide);
    await reach(page);
    if (isLookedThrough) await test.step('axe finds no fault', () => expectNoFaults(page));
    if (isStretched) await test.step('it needs no scrolling sideways', () => expectNoScrollingSideways(page));
  });
}

/** Wide and light, narrow and dark, and in forced colours. */
async function expectNoFaults(page: Page): Promise<void> {
  expect(await faultsOf(page), 'wide, light').toEqual([]);
  await page.setViewportSize(narrow);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page), 'narrow, dark').toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await faultsOf(page, ['color-contrast']), 'forced').toEqual([]);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** At 400 %, with letters twice as large, and from right to left. */
async function expectNoScrollingSideways(page: Page): Promise<void> {
  const widthAt = async (width: number, height: number) => {
    await page.setViewportSize({ width, height });
    return page.evaluate(() => document.documentElement.scrollWidth);
  };
  // 320 px is the width of a window of 1280 px at 400 %.
  expect(await widthAt(320, 256), '400 %').toBeLessThanOrEqual(320);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await widthAt(360, 740), 'large letters on a phone').toBeLessThanOrEqual(360);
  expect(await widthAt(1280, 800), 'large letters').toBeLessThanOrEqual(1280);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = 'rtl';
  });
  expect(await widthAt(360, 740), 'from right to left').toBeLessThanOrEqual(360);
}

test('on a page that runs from right to left a number does not, and the bars grow from where their names stand', async ({
  page,
}) => {
  await states.number?.(page);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const [first, last] = [prediction(page).getByRole('button').first(), prediction(page).getByRole('button').last()];
  expect((await first.boundingBox())?.x).toBeLessThan((await last.boundingBox())?.x ?? 0);
  const bar = page.locator('.bar[data-best="true"]');
  const [fill, track] = [await bar.locator('.bar-fill').boundingBox(), await bar.getByRole('meter').boundingBox()];
  const right = (box: typeof fill) => (box ? box.x + box.width : Number.NaN);
  expect(Math.abs(right(fill) - right(track))).toBeLessThan(2);
});

test('in forced colours ink, bars and focus are seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openReady(page);
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(prediction(page)).toHaveText('7');
  const brightest = await page.getByTestId('drawing-pad').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const ink =
      canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    return ink.reduce((most, value, i) => (i % 4 === 0 ? Math.max(most, value) : most), 0);
  });
  // Black paper, white ink.
  expect(brightest).toBe(255);
  const colours = await page.locator('.bar[data-best="true"]').evaluate((bar) => {
    const colourOf = (selector: string) => getComputedStyle(bar.querySelector(selector) ?? bar).backgroundColor;
    return [colourOf('.bar-fill'), colourOf('.bar-track')];
  });
  expect(colours[0]).not.toBe(colours[1]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
    'solid',
  );
});

test('the pages have names, a language, one main part and one first heading each', async ({ page }) => {
  const titles: string[] = [];
  for (const address of [
    '/',
    '/how-good/',
    '/compare/',
    '/play/',
    '/class/',
    '/developers/',
    '/pad/',
    '/nothing-here',
  ]) {
    await openPage(page, address);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(8);
});
