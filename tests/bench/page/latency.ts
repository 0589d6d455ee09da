import type { Browser, Page } from '@playwright/test';
import { drawPointByPoint } from '../draw-point-by-point';

export interface Latencies {
  /** Milliseconds from the dispatch of a pointermove to the change of the bars, one for each move that changed them. */
  readonly changed: readonly number[];
  /** Moves that left the bars as they were: the pen moved by less than a pixel of the 28×28 picture shows. */
  readonly unchanged: number;
  /** Milliseconds from a question to the worker to its answer: strokes there, inking, the network, the reading back. */
  readonly predictions: readonly number[];
}

/** Answers of the worker that count: the first ones are of loading the network. */
const PREDICTIONS = 400;

/** Draws golden drawings point by point, each move once the bars have answered the last one. */
export async function measureLatency(browser: Browser, url: string): Promise<Latencies> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.addInitScript(watchWorker);
  await page.goto(url);
  await page.locator('[data-testid=prediction][data-kind=blank]').waitFor();
  await page.getByText('Getting ready').waitFor({ state: 'hidden' });
  await page.evaluate(watchMoves);
  const { waits: changed, unchanged } = await drawPointByPoint(page, settle);
  const predictions = await page.evaluate(() => window.predictions ?? []);
  await page.close();
  return { changed, unchanged, predictions: predictions.slice(-PREDICTIONS) };
}

declare global {
  interface Window {
    move?: { at: number; wait: number | null };
    predictions?: number[];
  }
}

/** Runs in the page before its own code: one question is asked at a time, so question and answer take turns. */
function watchWorker(): void {
  window.predictions = [];
  const Native = Worker;
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      let asked = 0;
      const post = this.postMessage.bind(this);
      this.postMessage = (message: unknown, more?: Transferable[] | StructuredSerializeOptions) => {
        asked = performance.now();
        post(message, Array.isArray(more) ? { transfer: more } : more);
      };
      this.addEventListener('message', () => window.predictions?.push(performance.now() - asked));
    }
  };
}

/** Runs in the page. Without named functions: tsx would wrap them in a helper that the page lacks. */
function watchMoves(): void {
  addEventListener('pointermove', () => (window.move = { at: performance.now(), wait: null }), { capture: true });
  new MutationObserver(() => {
    if (window.move) window.move.wait ??= performance.now() - window.move.at;
  }).observe(document.querySelector('[role=meter]')?.closest('ul') ?? document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** The wait after the last move, or null where the bars stood still for a quarter of a second. */
function settle(page: Page): Promise<number | null> {
  return page.evaluate(
    () =>
      new Promise<number | null>((resolve) => {
        const asked = performance.now();
        const timer = setInterval(() => {
          const wait = window.move?.wait ?? null;
          if (wait === null && performance.now() - asked < 250) return;
          clearInterval(timer);
          window.move = undefined;
          resolve(wait);
        }, 2);
      }),
  );
}
