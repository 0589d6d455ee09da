import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { launchOptions } from '../runner/browser';
import { measureComparing } from './compare/latency';
import { type Figure, printFigures } from './page/figures';
import { quantile } from './page/statistics';

/** Milliseconds from a move of the pen to the answers of all networks, 95 times in 100. */
const BUDGET = 50;

if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const browser = await chromium.launch(launchOptions());
const { waits, unchanged, networks } = await measureComparing(browser, service.url);
await browser.close();
await service.close();

console.log(`\n${waits.length} moves changed the bars of ${networks} networks, ${unchanged} did not.\n`);
const figure = (name: string, of: 'changed' | 'painted', share: number, budget?: number): Figure => {
  const value = quantile(
    waits.map((wait) => wait[of]),
    share,
  );
  return { name: `pointer move to all bars ${name}`, value, unit: 'ms', digits: 1, ...(budget && { budget }) };
};
const isKept = printFigures([
  figure('updated, median', 'changed', 0.5),
  figure('updated, p95', 'changed', 0.95, BUDGET),
  figure('painted, median', 'painted', 0.5),
  // How soon a frame comes is the browser's and the screen's affair.
  figure('painted, p95', 'painted', 0.95),
]);
process.exitCode = isKept ? 0 : 1;
