import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { fakeCamera, type Reach } from '../e2e/helpers/states';
import { launchOptions } from '../runner/browser';

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  /** Pixels of the picture for each pixel of the page. */
  readonly scale: number;
}

export interface Shooting {
  /** The page in a state, as a PNG: all of it, or what the window shows. */
  shoot(reach: Reach, look: Look, part: 'page' | 'window'): Promise<Buffer>;
  close(): Promise<void>;
}

/** A browser and the built site, which is built where it is missing or stale. */
export async function startShooting(): Promise<Shooting> {
  if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
  const service = await serveSite(join(projectRoot, 'out'), '', 0);
  const { args = [], ...options } = launchOptions();
  const browser = await chromium.launch({ ...options, args: [...args, ...fakeCamera] });
  // In a context of its own, which a state may open another tab in.
  const open = ({ width, height, colorScheme, scale }: Look): Promise<BrowserContext> =>
    browser.newContext({
      baseURL: service.url,
      viewport: { width, height },
      colorScheme,
      deviceScaleFactor: scale,
      serviceWorkers: 'block',
    });
  return {
    async shoot(reach, look, part) {
      const context = await open(look);
      const page = await context.newPage();
      await reach(page);
      // Bars and hints glide for a moment.
      await page.waitForTimeout(400);
      const picture = await page.screenshot({ fullPage: part === 'page' });
      await context.close();
      return picture;
    },
    async close() {
      await browser.close();
      await service.close();
    },
  };
}
