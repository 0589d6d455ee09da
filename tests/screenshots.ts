import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Drawing } from '../lib/ink/drawing';
import { buildSite, isFresh } from '../lib/site/build-site';
import { projectRoot } from '../lib/site/project';
import { serveSite } from '../lib/site/serve';
import { drawWithMouse, onSheet } from './e2e/helpers/pen';
import { choosePhoto, finds, pngFile, transfer } from './e2e/helpers/photo';
import { numberPicture } from './e2e/helpers/pictures';
import { goldenDrawings, goldenNotDigits } from './golden/golden';
import { launchOptions } from './runner/launch-options';

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

/** Brings a page that has not been opened yet into a state. */
type State = (page: Page, url: string) => Promise<void>;

const states: Readonly<Record<string, State>> = {
  empty: open,
  async 'getting-ready'(page, url) {
    await page.route('**/models/**', () => {});
    await page.goto(url);
    await draw(page, '2');
  },
  async drawing(page, url) {
    await open(page, url);
    const [stroke = []] = await onSheet(page, golden('3'));
    for (const [index, { x, y }] of stroke.slice(0, stroke.length * 0.6).entries()) {
      await page.mouse.move(x, y);
      if (index === 0) await page.mouse.down();
    }
  },
  async sure(page, url) {
    await open(page, url);
    await draw(page, '7');
  },
  unsure: (page, url) =>
    findKind(page, url, betweenOneAndSeven(), async () =>
      (await page.locator('.sentence').textContent())?.includes('perhaps'),
    ),
  'not-a-digit': (page, url) =>
    findKind(
      page,
      url,
      goldenNotDigits().map(({ drawing }) => drawing),
      () => page.locator('[data-testid=prediction][data-kind=not-a-digit]').isVisible(),
    ),
  async failed(page, url) {
    await page.route('**/models/**', (route) => route.abort());
    await page.goto(url);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await draw(page, '4');
  },
  async number(page, url) {
    await open(page, url);
    for (const [index, label] of [...'2026'].entries())
      await drawWithMouse(page, golden(label), { x: 0.06 + 0.23 * index, y: 0.38, size: 0.2 });
  },
  async photo(page, url) {
    await open(page, url);
    await choosePhoto(page, await numberPicture(['402617']), '402617');
  },
  async 'photo-chosen'(page, url) {
    await open(page, url);
    await choosePhoto(page, await numberPicture(['0157', '9324', '68']), '0157|9324|68');
    await finds(page).nth(5).click();
  },
  async 'photo-crop'(page, url) {
    await open(page, url);
    await choosePhoto(page, await numberPicture(['0157', '9324', '68']), '0157|9324|68');
    await page.getByRole('button', { name: 'Crop' }).click();
  },
  async 'photo-unreadable'(page, url) {
    await open(page, url);
    await page.locator('input[type=file]').setInputFiles(pngFile(Buffer.from('Dear all')));
    await page.getByRole('button', { name: 'Choose another' }).waitFor();
  },
  async 'photo-over-the-page'(page, url) {
    await open(page, url);
    await transfer(page, 'hover', [pngFile(Buffer.of(0))]);
  },
  async 'no-picture'(page, url) {
    await open(page, url);
    await transfer(page, 'paste', []);
  },
  async camera(page, url) {
    await open(page, url);
    await page.getByRole('button', { name: 'Camera' }).click();
    await page.getByText('Put the digits into the frame').waitFor();
  },
  async 'how-good'(page, url) {
    await page.goto(`${url}/how-good`);
  },
  async 'not-found'(page, url) {
    await page.goto(`${url}/nothing-here`);
  },
};

if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const folder = join(projectRoot, 'tests', 'results', 'screenshots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const { args = [], ...options } = launchOptions();
const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const browser = await chromium.launch({ ...options, args: [...args, ...camera] });
for (const viewport of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, reach] of Object.entries(states)) {
      const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 2 });
      await reach(page, service.url);
      // Bars and hints glide for a moment.
      await page.waitForTimeout(400);
      const file = `${name}-${viewport.width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
      await page.close();
      console.log(file);
    }
  }
}
await browser.close();
await service.close();
console.log(`The pictures are in ${folder}.`);

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText('Getting ready').waitFor({ state: 'hidden' });
}

function golden(label: string) {
  return goldenDrawings().find((one) => one.label === label)?.drawing ?? [];
}

function draw(page: Page, label: string): Promise<void> {
  return drawWithMouse(page, golden(label));
}

/** A stem with a longer and flatter flag each time: a 1 that becomes a 7, and is in between once. */
function betweenOneAndSeven(): Drawing[] {
  return Array.from({ length: 41 }, (_, i) => {
    const flag = i / 40;
    const places = [
      [560 - 420 * flag, 380 - 120 * flag],
      [560, 200],
      [500, 800],
    ] as const;
    return [places.map(([x, y], t) => ({ x, y, t }))];
  });
}

/** Draws one thing after the other until the page shows what is looked for; the last one stays where none does. */
async function findKind(
  page: Page,
  url: string,
  drawings: readonly Drawing[],
  isShown: () => Promise<boolean | undefined>,
): Promise<void> {
  await open(page, url);
  for (const drawing of drawings) {
    await drawWithMouse(page, drawing);
    await page.waitForTimeout(100);
    if (await isShown()) return;
    await page.getByRole('button', { name: 'Clear' }).click();
  }
  console.warn('Nothing that was drawn is read that way: the picture shows an empty sheet.');
}
