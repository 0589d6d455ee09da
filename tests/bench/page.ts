import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite, isFresh } from '../../lib/site/build-site';
import { projectRoot } from '../../lib/site/project';
import { serveSite } from '../../lib/site/serve';
import { launchOptions } from '../runner/launch-options';
import { measureBytes } from './page/bytes';
import { type Figure, printFigures } from './page/figures';
import { measureFirstPrediction } from './page/first-prediction';
import { measureLatency } from './page/latency';
import { quantile } from './page/statistics';

/** Runs of the slow-network measurement, of which the median counts. */
const RUNS = 5;

if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const browser = await chromium.launch(launchOptions());

// First, so that the server has compressed everything before the slow network is timed.
const files = await measureBytes(browser, service.url);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
const { changed, unchanged, predictions } = await measureLatency(browser, service.url);
const first = [];
for (let run = 0; run < RUNS; run++) first.push(await measureFirstPrediction(browser, service.url));

await browser.close();
await service.close();

console.log('\nFetched up to the first reading, in brotli:');
for (const { path, bytes, transfers } of files) {
  console.log(`${(bytes / 1000).toFixed(1).padStart(8)} KB  ${path}${transfers > 1 ? `  (${transfers} times)` : ''}`);
}

const figures: Figure[] = [
  { name: 'pointer move to updated bars, median', value: quantile(changed, 0.5), unit: 'ms', digits: 1 },
  { name: 'pointer move to updated bars, p95', value: quantile(changed, 0.95), unit: 'ms', digits: 1, budget: 16 },
  { name: 'one prediction in the worker, median', value: quantile(predictions, 0.5), unit: 'ms', digits: 1, budget: 4 },
  { name: 'bytes up to the first reading', value: total / 1000, unit: 'KB', digits: 1, budget: 400 },
  {
    name: 'sheet takes ink, slow network',
    value: quantile(
      first.map(({ ink }) => ink),
      0.5,
    ),
    unit: 's',
    digits: 2,
  },
  {
    name: 'first reading, slow network',
    value: quantile(
      first.map(({ prediction }) => prediction),
      0.5,
    ),
    unit: 's',
    digits: 2,
    budget: 3.8,
  },
];
console.log(
  `\n${changed.length} moves changed the bars, ${unchanged} did not. Slow network: 1.6 Mbit/s, 150 ms, median of ${RUNS}.\n`,
);
process.exitCode = printFigures(figures) ? 0 : 1;
