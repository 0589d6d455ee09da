import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Thrown when there is no browser; `message` says how to get one. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
  constructor(cause?: unknown) {
    super(
      'No Chromium was found, and none could be installed. Install one (Debian: apt-get install chromium; ' +
        'elsewhere: npx playwright install chromium), or name one: CHROMIUM=/path/to/chromium npm test',
      { cause },
    );
  }
}

/**
 * The path of a Chromium: $CHROMIUM, else the system's, else Playwright's own; undefined where there is none.
 * Throws NoBrowserError where $CHROMIUM names a file that does not exist.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.CHROMIUM;
  if (named && !existsSync(named)) throw new NoBrowserError(new Error(`CHROMIUM is ${named}, where there is no file.`));
  return named || [...systemPaths, chromium.executablePath()].find((path) => existsSync(path));
}

const isRoot = process.getuid?.() === 0;

const debianInstall = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium';

/** Finds a browser, or installs one: Debian's as root, else Playwright's. Throws NoBrowserError. */
export function installBrowser(): string {
  if (findBrowser() === undefined && isRoot && existsSync('/etc/debian_version')) run('sh', '-c', debianInstall);
  if (findBrowser() === undefined) run('npx', 'playwright', 'install', 'chromium');
  return foundBrowser();
}

function run(command: string, ...options: readonly string[]): void {
  console.log(`No Chromium was found. Trying: ${[command, ...options].join(' ')}`);
  spawnSync(command, options, { stdio: 'inherit' });
}

function foundBrowser(): string {
  const found = findBrowser();
  if (found === undefined) throw new NoBrowserError();
  return found;
}

/** No software GPU to wait for, and no traffic of the browser's own beside the page's. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How every test and measurement starts Chromium. Throws NoBrowserError. */
export const launchOptions = (): LaunchOptions => ({
  executablePath: foundBrowser(),
  // Chromium refuses to build its sandbox for root.
  args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
});
