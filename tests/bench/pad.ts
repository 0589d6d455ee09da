// npm run bench:pad: what <digit-pad> costs a page of another site, up to its first reading.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { launchOptions } from '../runner/browser';
import { measurePadBytes, measurePadVisit, servePadPage } from './pad/pad-page';
import { printFigures } from './page/figures';
import { quantile } from './page/statistics';

/** Visits on the slow network, of which the median counts. */
const RUNS = 5;

if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const host = await servePadPage(service.url);
const browser = await chromium.launch(launchOptions());

// First, so that the server has compressed everything before the slow network is timed.
const files = await measurePadBytes(browser, host.url);
const seconds: number[] = [];
for (let run = 0; run < RUNS; run++) seconds.push(await measurePadVisit(browser, host.url));

await browser.close();
await service.close();
host.close();

console.log('\nFetched up to the first reading, in brotli:');
for (const { path, bytes } of files) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} KB  ${path}`);
console.log(`\nSlow network: 1.6 Mbit/s, 150 ms, median of ${RUNS}.\n`);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
const isKept = printFigures([
  { name: 'bytes up to the first reading', value: total / 1000, unit: 'KB', digits: 1, budget: 260 },
  { name: 'first visit, first reading', value: quantile(seconds, 0.5), unit: 's', digits: 2, budget: 2.2 },
]);
process.exitCode = isKept ? 0 : 1;
