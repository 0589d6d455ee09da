import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../runner/browser';

/** What reading many pictures cost. Memory is that of the page's process, its workers included, as Linux tells it. */
export interface Measured {
  /** How many of the files are in no row. */
  readonly lost: number;
  /** Rows in which a number was read. */
  readonly numbers: number;
  readonly seconds: number;
  readonly megabytesBefore: number;
  readonly megabytes: number;
  readonly megabytesAfter: number;
  /** Milliseconds that the processor works for the page's main thread for each picture, whatever else the machine does. */
  readonly mainThread: number;
}

/** Milliseconds from pressing Cancel until the page has stopped, and until the worker has answered all. */
export interface Cancelled {
  readonly said: number;
  readonly idle: number;
}

declare global {
  interface Window {
    manyTimes?: {
      unanswered: number;
      isReading: boolean;
      pressed: number;
      said: number;
      idle: number;
    };
  }
}

const SECOND = 1000;
const LONGEST_MS = 3_600_000;
/** Cancel is pressed after so many pictures have been read, again and again. */
const CANCELLED_AFTER = [3, 5, 8, 9, 13, 16, 17];

/** Chooses these files in a page that is ready, and waits until all are read. */
export async function measureMany(url: string, files: readonly string[]): Promise<Measured> {
  const { browser, page } = await openReady(url);
  const megabytesBefore = await memoryOf(browser, 'VmRSS');
  const clock = await mainThreadClock(page);
  const worked = await clock();
  const begun = performance.now();
  await page.locator('input[type=file]').setInputFiles([...files]);
  await page.waitForFunction(isRead, undefined, { timeout: LONGEST_MS, polling: SECOND });
  const seconds = (performance.now() - begun) / SECOND;
  const rows = await page.locator('.many-table tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      file: row.querySelector('.many-file > span')?.textContent ?? '',
      number: row.querySelector('input')?.value ?? '',
    })),
  );
  const inTable = new Set(rows.map(({ file }) => file));
  const measured: Measured = {
    lost: files.filter((file) => !inTable.has(basename(file))).length,
    numbers: rows.filter(({ number }) => number !== '').length,
    seconds,
    megabytesBefore,
    megabytes: await memoryOf(browser, 'VmHWM'),
    megabytesAfter: await memoryOf(browser, 'VmRSS'),
    mainThread: ((await clock()) - worked) / files.length,
  };
  await browser.close();
  return measured;
}

/** The processor's time for the page's main thread so far, in milliseconds. */
async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return SECOND * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** Presses Cancel as soon as the worker has begun to read another picture, after more and more of them. */
export async function measureCancel(url: string, files: readonly string[]): Promise<Cancelled[]> {
  const { browser, page } = await openReady(url);
  await page.locator('input[type=file]').setInputFiles([...files]);
  const all: Cancelled[] = [];
  for (const after of CANCELLED_AFTER.filter((count) => count < files.length)) {
    await page.waitForFunction(
      (count) =>
        window.manyTimes?.isReading && document.querySelectorAll('.many-strip [data-kind=read]').length >= count,
      after,
      { timeout: LONGEST_MS },
    );
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('.many-go')?.click());
    await page.waitForFunction(() => window.manyTimes && window.manyTimes.said > 0 && window.manyTimes.idle > 0);
    const { pressed, said, idle } = (await page.evaluate(() => window.manyTimes)) as NonNullable<Window['manyTimes']>;
    all.push({ said: said - pressed, idle: idle - pressed });
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('.many-go')?.click());
  }
  await browser.close();
  return all;
}

/** A browser of its own, since a process's peak is never forgotten. */
async function openReady(url: string): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.addInitScript(watch);
  await page.goto(url);
  await page.getByText('Getting ready').waitFor({ state: 'hidden' });
  return { browser, page };
}

/** Runs in the page: whether no picture waits. */
function isRead(): boolean {
  return document.querySelector('.many-strip') !== null && document.querySelector('[data-kind=waiting]') === null;
}

/** Runs in the page before its own code. Without named functions: tsx would wrap them in a helper that the page lacks. */
function watch(): void {
  const times: NonNullable<Window['manyTimes']> = {
    unanswered: 0,
    isReading: false,
    pressed: 0,
    said: 0,
    idle: 0,
  };
  window.manyTimes = times;
  const Native = Worker;
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (!('result' in data || 'error' in data)) return;
        times.unanswered--;
        times.isReading = false;
        if (times.unanswered === 0 && times.pressed > 0) times.idle ||= performance.now();
      });
    }
    override postMessage(message: { method: string }, more?: Transferable[] | StructuredSerializeOptions): void {
      times.unanswered++;
      times.isReading = message.method === 'readPhoto';
      super.postMessage(message, Array.isArray(more) ? { transfer: more } : more);
    }
  };
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target as Element).matches('.many-go')) return;
      const isCancel = (target as Element).textContent === 'Cancel';
      times.pressed = isCancel ? performance.now() : 0;
      [times.said, times.idle] = [0, isCancel && times.unanswered === 0 ? performance.now() : 0];
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const words = document.querySelector('.many-go')?.textContent ?? '';
    if (times.pressed > 0 && words.startsWith('Read the other')) times.said ||= performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const MEGA = 1e6;
const KIBI = 1024;

/** What the process of the page has now, or had at most. NaN where the system does not tell. */
async function memoryOf(browser: Browser, key: 'VmRSS' | 'VmHWM'): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(...renderers.map(({ id }) => megabytesIn(id, key)));
}

function megabytesIn(pid: number, key: string): number {
  try {
    const [, kilobytes] = new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return (Number(kilobytes) * KIBI) / MEGA;
  } catch {
    return Number.NaN;
  }
}
