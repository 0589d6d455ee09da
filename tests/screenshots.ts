import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite, isFresh } from '../lib/build/build-site';
import { projectRoot } from '../lib/build/project';
import { serveSite } from '../lib/build/serve/serve';
import { fakeCamera, states } from './e2e/helpers/states';
import { launchOptions } from './runner/browser';

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const folder = join(projectRoot, 'tests', 'results', 'screenshots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const { args = [], ...options } = launchOptions();
const browser = await chromium.launch({ ...options, args: [...args, ...fakeCamera] });
for (const viewport of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, reach] of Object.entries(states)) {
      const page = await browser.newPage({
        baseURL: service.url,
        viewport,
        colorScheme,
        deviceScaleFactor: 2,
        serviceWorkers: 'block',
      });
      await reach(page);
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
