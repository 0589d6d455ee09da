import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../lib/build/project';
import { installBrowser } from './browser';
import { browserOutcomes, type Counts, count, type Outcome, unitOutcomes } from './counts';

export interface Stage {
  readonly name: string;
  run(): StageOutcome;
}

export interface StageOutcome {
  /** A stage that only succeeds or fails has no tests of its own, and counts where it fails. */
  readonly counts: Counts;
  /** Why it was not run, where it was not. */
  readonly note?: string;
}

const without = (note: string): StageOutcome => ({ counts: count([], false), note });

/** Runs a program of node_modules/.bin, or a script that this Node runs, with its output shown. Says whether it exited with 0. */
function run(name: string, options: readonly string[], environment = {}): boolean {
  const isScript = name.endsWith('.js');
  const command = isScript ? process.execPath : join(projectRoot, 'node_modules', '.bin', name);
  const { status, error } = spawnSync(command, isScript ? [name, ...options] : options, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** Runs tests and counts them in the report they write; one of an earlier run must not stand in for it. */
function counted<Report>(path: string, outcomesOf: (report: Report) => Outcome[], run: () => boolean): StageOutcome {
  const report = join(projectRoot, path);
  rmSync(report, { force: true });
  const succeeded = run();
  if (!existsSync(report)) return without('no report was written');
  const outcomes = outcomesOf(JSON.parse(readFileSync(report, 'utf8')) as Report);
  for (const { status, title, why } of outcomes)
    if (status !== 'passed') console.log(`${status}: ${title}${why ? `: ${why}` : ''}`);
  return { counts: count(outcomes, succeeded) };
}

// Early Node 20 cannot run node_modules/.bin/tsc, a module without an ending.
const COMPILER = 'node_modules/typescript/lib/tsc.js';

/** A compiler setting for each runtime, so that code that touches what its runtime lacks does not compile. */
const projects = [
  '.',
  'lib',
  'lib/tsconfig.worker.json',
  'lib/tsconfig.package.json',
  'lib/build',
  'training',
  'tests',
] as const;

function checkTypes(): boolean {
  // Next writes the types of its routes and of style sheets, which a fresh clone does not have.
  const steps = [run('next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' })];
  for (const project of projects) steps.push(run(COMPILER, ['--noEmit', '-p', project]));
  return !steps.includes(false);
}

const unitReport = 'tests/results/unit.json';
const unitOptions = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];

function runBrowserTests(): StageOutcome {
  if (!existsSync(join(projectRoot, 'out', '.stamp'))) return without('not run: the site did not build');
  try {
    const environment = { CHROMIUM: installBrowser() };
    return counted('tests/results/browser.json', browserOutcomes, () =>
      run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts'], environment),
    );
  } catch (error) {
    return without(`not run: ${(error as Error).message}`);
  }
}

export const stages: readonly Stage[] = [
  { name: 'format and lint', run: () => ({ counts: count([], run('biome', ['ci', '.'])) }) },
  { name: 'types', run: () => ({ counts: count([], checkTypes()) }) },
  {
    name: 'unit and component tests',
    run: () => counted(unitReport, unitOutcomes, () => run('vitest', unitOptions)),
  },
  {
    name: 'static build',
    // The browser tests expect the site at the root of its host.
    run: () => ({ counts: count([], run('tsx', ['lib/build/build.ts'], { BASE_PATH: '', SITE_URL: '' })) }),
  },
  { name: 'browser tests', run: runBrowserTests },
];
