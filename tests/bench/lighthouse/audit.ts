import { type LaunchedChrome, launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { launchOptions } from '../../runner/launch-options';

/** Starts Chromium for Lighthouse, which talks to it at its port. Throws NoBrowserError. */
export function openChromium(): Promise<LaunchedChrome> {
  const { executablePath = '', args = [] } = launchOptions();
  return launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...args], logLevel: 'silent' });
}

/** One visit with nothing kept, as Lighthouse's own settings say: a mid-range phone, 1.6 Mbit/s, 150 ms. */
export async function visit(port: number, url: string): Promise<Result> {
  const run = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (run === undefined) throw new Error(`Lighthouse says nothing about ${url}.`);
  const { lhr } = run;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}
