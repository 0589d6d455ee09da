import type { Browser, Page } from '@playwright/test';
import type { Service } from '../../../lib/build/serve/serve';
import { drawOnBox } from '../../e2e/helpers/pen';
import { listening } from '../../listening';
import { type FetchedFile, measureFiles } from '../page/bytes';
import { quickest, slowDown } from '../page/visits';

/** A page of another origin with one pad, as small as pages come: what is measured is the pad. */
export function servePadPage(site: string): Promise<Service> {
  const page = `<!doctype html><title>A pad</title><link rel="icon" href="data:,">
<script type="module" src="${site}/digit-pad.js"></script><digit-pad></digit-pad>`;
  return listening((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page));
}

/** Every file of the site that travels, with an empty cache, until the first reading stands on the pad; largest first. */
export async function measurePadBytes(browser: Browser, url: string): Promise<FetchedFile[]> {
  const files = await measureFiles(browser, url, drawn);
  return files.filter(({ path }) => path !== '/');
}

/** Seconds from the start of a first visit on the slow network to the first reading; its drawing begins as soon as there is a pad. */
export async function measurePadVisit(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await slowDown(page);
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit' });
  await drawn(page);
  const time = await page.evaluate(() => window.firstReading);
  await context.close();
  return (time ?? Number.NaN) / 1000;
}

async function drawn(page: Page): Promise<void> {
  const sheet = page.locator('digit-pad [part~=ink]');
  await sheet.waitFor();
  const box = await sheet.boundingBox();
  if (box) await drawOnBox(page, quickest, box);
  await page.locator('digit-pad [part~=number]').filter({ hasText: /\d/ }).waitFor();
}

declare global {
  interface Window {
    firstReading?: number;
  }
}

/** Runs in the page, before its own scripts. */
function watch(): void {
  document.addEventListener('input', () => {
    window.firstReading ??= performance.now();
  });
}
