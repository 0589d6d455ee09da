import type { LaunchOptions } from '@playwright/test';
import { findBrowser, NoBrowserError } from './find-browser';

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
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new NoBrowserError();
  // Chromium refuses to build its sandbox for root.
  return { executablePath, args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet };
}
