import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { launchOptions } from '../runner/browser';
import { measureBytes } from './page/bytes';
import { type Figure, printFigures } from './page/figures';
import { measureLatency } from './page/latency';
import { quantile } from './page/statistics';
import { measureVisits, type Visits } from './page/visits';

/** Runs of the slow-network measurement, of which the median counts. */
const RUNS = 5;

if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const browser = await chromium.launch(launchOptions());

// First, so that the server has compressed everything before the slow network is timed.
const files = await measureBytes(browser, service.url);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
const { changed, unchanged, predictions } = await measureLatency(browser, service.url);
const visits: Visits[] = [];
for (let run = 0; run < RUNS; run++) visits.push(await measureVisits(browser, service.url));

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
  { name: 'bytes up to the first reading', value: total / 1000, unit: 'KB', digits: 1, budget: 350 },
  slowFigure('first visit, a stroke can be undone', ({ first }) => first.ink),
  slowFigure('first visit, first reading', ({ first }) => first.prediction, 3.5),
  slowFigure('second visit, first reading', ({ kept }) => kept.prediction, 0.6),
  slowFigure('second visit without a service worker', ({ cached }) => cached.prediction),
  // Any time at all will do: it shows that the page works.
  slowFigure('offline, first reading', ({ offline }) => offline.prediction, Number.POSITIVE_INFINITY),
];
console.log(
  `\n${changed.length} moves changed the bars, ${unchanged} did not. Slow network: 1.6 Mbit/s, 150 ms, median of ${RUNS}.\n`,
);
process.exitCode = printFigures(figures) ? 0 : 1;

/** The median over all runs, in seconds. */
function slowFigure(name: string, secondsOf: (visits: Visits) => number, budget?: number): Figure {
  const value = quantile(visits.map(secondsOf), 0.5);
  return { name, value, unit: 's', digits: 2, ...(budget !== undefined && { budget }) };
}
