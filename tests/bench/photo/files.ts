import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { isNamedAsPicture } from '../../../training/cli/decode-picture';

/** What one picture costs. */
export interface FileCost {
  readonly seconds: number;
  /** The most memory that the process which read it had, in megabytes; NaN where the system does not tell. */
  readonly megabytes: number;
  readonly answer: string;
}

const MEGA = 1e6;
const KIBI = 1024;
/** The page gives up on a silent worker after 40 s, and starts another one. */
const LONGEST_MS = 120_000;

/** The pictures among files and folders. */
export const picturesIn = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter(isNamedAsPicture)
      .map((name) => join(path, name));
  });

/** `predict` of this one file, from start to end. */
export async function costOfCommand(file: string): Promise<FileCost> {
  const tellMemory = 'process.on("exit", () => console.error("\\n" + process.resourceUsage().maxRSS))';
  const hook = `data:text/javascript,${encodeURIComponent(tellMemory)}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', hook, 'training/predict.ts', file]);
  let [out, told] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (told += chunk));
  await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  const { kind, text, error } = JSON.parse(out || '{}') as { kind?: string; text?: string; error?: string };
  const megabytes = (Number(told.trim().split('\n').at(-1)) * KIBI) / MEGA;
  return { seconds, megabytes, answer: error ?? (text || kind || 'no answer') };
}

/** The same file chosen in the page at `url`, from there to the answer. */
export async function costInPage(browser: Browser, url: string, file: string): Promise<FileCost> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByText('Getting ready').waitFor({ state: 'hidden' });
  const start = performance.now();
  await page.locator('input[type=file]').setInputFiles(file);
  const words = await page
    .waitForFunction(answered, undefined, { timeout: LONGEST_MS })
    .then((handle) => handle.jsonValue())
    .catch(() => 'no answer');
  const seconds = (performance.now() - start) / 1000;
  const megabytes = await memoryOf(page);
  await page.close();
  return { seconds, megabytes, answer: words ?? '' };
}

/** Runs in the page: what the reading says, once it says something of the photograph. */
function answered(): string | undefined {
  const alert = [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent?.trim()).find(Boolean);
  if (alert) return alert;
  const words = document.querySelector('.reading .sentence')?.textContent ?? '';
  const isUnderWay = /^(|Opening the picture|Reading|Getting ready|Nothing .* yet)$/.test(words);
  return isUnderWay ? undefined : words;
}

/** The most that the page's process has had, workers included; Linux tells it. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id)));
}

function peakOf(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return (Number(kilobytes) * KIBI) / MEGA;
  } catch {
    return Number.NaN;
  }
}
