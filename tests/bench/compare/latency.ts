import type { Browser, Page } from '@playwright/test';
import { networks, untilAllReady } from '../../e2e/helpers/compare';
import { drawPointByPoint } from '../draw-point-by-point';

export interface ComparingLatencies {
  /** One for each move that changed the bars. */
  readonly waits: readonly Wait[];
  /** Moves that left all bars as they were: the pen moved by less than a pixel of the 28×28 picture shows. */
  readonly unchanged: number;
  readonly networks: number;
}

/** Milliseconds from the dispatch of a pointermove to the change of all networks' bars, and to the frame that shows them. */
export interface Wait {
  readonly changed: number;
  readonly painted: number;
}

/** Draws golden drawings point by point on the page that compares, each move once the bars have answered the last one. */
export async function measureComparing(browser: Browser, url: string): Promise<ComparingLatencies> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${url}/compare/`);
  await untilAllReady(page);
  await page.evaluate(watchMoves);
  const { waits, unchanged } = await drawPointByPoint(page, settle);
  const count = await networks(page).count();
  await page.close();
  return { waits, unchanged, networks: count };
}

declare global {
  interface Window {
    comparing?: { at: number; changed: number | null; painted: number | null };
  }
}

/**
 * Runs in the page. All networks' bars change in one go, as one comparison; the frame after the change has them painted.
 * Without named functions: tsx would wrap them in a helper that the page lacks.
 */
function watchMoves(): void {
  addEventListener('pointermove', () => (window.comparing = { at: performance.now(), changed: null, painted: null }), {
    capture: true,
  });
  const seen = new MutationObserver((changes) => {
    const move = window.comparing;
    const isBar = changes.some(({ target }) => target instanceof Element && target.matches('.bar-track, .bar-fill'));
    if (!move || !isBar) return;
    move.changed ??= performance.now();
    // The first frame callback runs before the paint, a task after it behind the paint.
    requestAnimationFrame(() => setTimeout(() => (move.painted ??= performance.now()), 0));
  });
  seen.observe(document.querySelector('.compare-networks') ?? document.body, { subtree: true, attributes: true });
}

/** The wait after the last move, or null where the bars stood still for a quarter of a second. */
function settle(page: Page): Promise<Wait | null> {
  return page.evaluate(
    () =>
      new Promise<Wait | null>((resolve) => {
        const asked = performance.now();
        const timer = setInterval(() => {
          const move = window.comparing;
          const wait =
            move?.changed != null && move.painted !== null
              ? { changed: move.changed - move.at, painted: move.painted - move.at }
              : null;
          if (wait === null && performance.now() - asked < 250) return;
          clearInterval(timer);
          window.comparing = undefined;
          resolve(wait);
        }, 2);
      }),
  );
}
