// npm run bench:why: asks why in the page of the built site for digits drawn for this project, and measures how long a person
// waits, on this machine and with its processor slowed down.
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { drawWithMouse } from '../e2e/helpers/pen';
import { goldenDrawings } from '../golden/golden';
import { launchOptions } from '../runner/browser';
import { printFigures } from './page/figures';
import { quantile } from './page/statistics';

/** Every so many of the drawings are asked about. */
const EVERY = 3;
/** By how much the slow machine is slower. */
const SLOWER = 6;

/** Milliseconds of one answer: until it is seen, and how much of that the worker took. */
interface Wait {
  readonly seen: number;
  readonly worker: number;
}

declare global {
  interface Window {
    whyTimes?: { asked: number; answered: number };
  }
}

if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ serviceWorkers: 'block' });
await page.addInitScript(watchWorker);
await page.goto(service.url);
await page.getByText('Getting ready').waitFor({ state: 'hidden' });
// The first question also fetches the code.
const [, ...waits] = await answers(page);
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
const slow = await answers(page);
await browser.close();
await service.close();

const of = (all: readonly Wait[], read: (wait: Wait) => number, share: number) => quantile(all.map(read), share);
const seen = ({ seen }: Wait) => seen;
// The browser slows the page’s main thread down, but not its worker.
const slowed = ({ seen, worker }: Wait) => seen - worker + SLOWER * worker;
const isKept = printFigures([
  { name: 'answers', value: waits.length, unit: '', digits: 0 },
  { name: 'the worker’s part, median', value: of(waits, ({ worker }) => worker, 0.5), unit: 'ms', digits: 0 },
  {
    name: '“Why?” pressed to its being answered, median',
    value: of(waits, seen, 0.5),
    unit: 'ms',
    digits: 0,
    budget: 100,
  },
  { name: 'the same, p95', value: of(waits, seen, 0.95), unit: 'ms', digits: 0 },
  {
    name: `the same on a machine ${SLOWER} times as slow, median`,
    value: of(slow, slowed, 0.5),
    unit: 'ms',
    digits: 0,
    budget: 600,
  },
]);
process.exitCode = isKept ? 0 : 1;

async function answers(page: Page): Promise<Wait[]> {
  const waits: Wait[] = [];
  for (const { drawing, label } of goldenDrawings().filter((_, i) => i % EVERY === 0)) {
    await page.keyboard.press('Delete');
    await drawWithMouse(page, drawing);
    await page.locator(`[data-testid=prediction]:has-text("${label}")`).waitFor();
    waits.push(await page.evaluate(askWhy));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  return waits;
}

/** Runs in the page: presses the button, and waits until the answer is painted. */
function askWhy(): Promise<Wait> {
  return new Promise((resolve) => {
    const began = performance.now();
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('.why-part')) return;
      watcher.disconnect();
      requestAnimationFrame(() => {
        const { asked, answered } = window.whyTimes ?? { asked: 0, answered: 0 };
        resolve({ seen: performance.now() - began, worker: answered - asked });
      });
    });
    watcher.observe(document, { subtree: true, childList: true });
    const button = [...document.querySelectorAll<HTMLButtonElement>('.put-right-more')].find(
      (one) => one.textContent === 'Why?',
    );
    if (!button) throw new Error('There is no way to ask why.');
    button.click();
  });
}

/** Runs in the page before its own code. */
function watchWorker(): void {
  const times = { asked: 0, answered: 0 };
  window.whyTimes = times;
  const Native = Worker;
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', () => {
        times.answered = performance.now();
      });
    }
    override postMessage(message: { method: string }, more?: Transferable[] | StructuredSerializeOptions): void {
      if (message.method === 'why') times.asked = performance.now();
      super.postMessage(message, Array.isArray(more) ? { transfer: more } : more);
    }
  };
}
