import { type LaunchedChrome, launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { launchOptions } from '../../runner/browser';

/** Starts Chromium for Lighthouse, which talks to it at its port. Throws NoBrowserError. */
export function openChromium(): Promise<LaunchedChrome> {
  const { executablePath = '', args = [] } = launchOptions();
  return launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...args], logLevel: 'silent' });
}

/** Lighthouse now and then misses the beginning of its own recording, says so, and asks to be run again. */
const MOST_TRIES = 5;

/** One visit with nothing kept, as Lighthouse's own settings say: a mid-range phone, 1.6 Mbit/s, 150 ms. */
export async function visit(port: number, url: string): Promise<Result> {
  let fault = '';
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const run = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
    if (run && !run.lhr.runtimeError) return run.lhr;
    fault = run?.lhr.runtimeError?.message ?? 'it says nothing';
  }
  throw new Error(`Lighthouse cannot judge ${url}: ${fault}`);
}
