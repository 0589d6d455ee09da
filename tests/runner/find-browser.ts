import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

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
  if (named) {
    if (!existsSync(named)) throw new NoBrowserError(new Error(`CHROMIUM is ${named}, where there is no file.`));
    return named;
  }
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path));
}
