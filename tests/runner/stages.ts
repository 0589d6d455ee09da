import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type BrowserReport, type Counts, countBrowser, countUnit, type UnitReport, withExitStatus } from './counts';
import { installBrowser } from './install-browser';
import { type BrowserSuites, skippedBrowser, skippedUnit, type UnitSuites } from './skipped';
import { failed, runScript, runTool, type Stage, type StageOutcome, succeeded } from './stage';

/** A compiler setting for each runtime, so that code that touches what its runtime lacks does not compile. */
const projects = ['.', 'lib', 'lib/tsconfig.worker.json', 'lib/build', 'training', 'tests'] as const;

const unitReport = 'tests/results/unit.json';
const browserReport = 'tests/results/browser.json';

// Early Node 20 cannot run node_modules/.bin/tsc, a module without an ending.
const COMPILER = 'node_modules/typescript/lib/tsc.js';

const formatAndLint: Stage = {
  name: 'format and lint',
  run: async () => ((await runTool('biome', ['ci', '.'])) ? succeeded : failed()),
};

const types: Stage = {
  name: 'types',
  async run() {
    // Next writes the types of its routes and of style sheets, which a fresh clone does not have.
    let good = await runTool('next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' });
    for (const project of projects) good = (await runScript(COMPILER, ['--noEmit', '-p', project])) && good;
    return good ? succeeded : failed();
  },
};

const unit: Stage = {
  name: 'unit and component tests',
  run: () =>
    counted<UnitReport & UnitSuites>(unitReport, countUnit, skippedUnit, () =>
      runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
    ),
};

const staticBuild: Stage = {
  name: 'static build',
  // The browser tests expect the site at the root of its host.
  run: async () =>
    (await runTool('tsx', ['lib/build/build.ts'], { BASE_PATH: '', SITE_URL: '' })) ? succeeded : failed(),
};

const browser: Stage = {
  name: 'browser tests',
  async run() {
    if (!existsSync('out/.stamp')) return failed('not run: the site did not build');
    try {
      const CHROMIUM = installBrowser();
      return await counted<BrowserReport & BrowserSuites>(browserReport, countBrowser, skippedBrowser, () =>
        runTool('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts'], { CHROMIUM }),
      );
    } catch (error) {
      return failed(`not run: ${(error as Error).message}`);
    }
  },
};

export const stages = [formatAndLint, types, unit, staticBuild, browser] as const;

/** Runs tests and counts them in the report they write; one of an earlier run must not stand in for it. */
async function counted<Report>(
  report: string,
  count: (report: Report) => Counts,
  skipped: (report: Report) => readonly string[],
  run: () => Promise<boolean>,
): Promise<StageOutcome> {
  rmSync(report, { force: true });
  const good = await run();
  if (!existsSync(report)) return failed('no report was written');
  const written = JSON.parse(readFileSync(report, 'utf8')) as Report;
  for (const words of skipped(written)) console.log(`skipped: ${words}`);
  const counts = withExitStatus(count(written), good);
  return { succeeded: counts.failed === 0, counts };
}
