import type { Browser, Page } from '@playwright/test';
import { networks, untilAllReady } from '../../e2e/helpers/compare';
import { drawPointByPoint } from '../draw-point-by-point';

export interface ComparingLatencies {
  /** One for each move that changed the bars. */
  readonly waits: readonly Wait[];
  /** Moves that left all answers as they were: the pen moved by less than a pixel of the 28×28 picture shows. */
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
    comparing?: Move;
  }
}

/** A move of the pen, and what the page has made of it so far. */
interface Move {
  readonly at: number;
  /** Drawings put before the worker since, and not answered. */
  underWay: number;
  /** Whether any was. */
  asked: boolean;
  /** Whether an answer shows in the bars: by a percent or more, otherwise than the one before the move. */
  differs: boolean;
  changed: number | null;
  painted: number | null;
}

/**
 * Runs in the page. All networks' bars change in one go, as one comparison; the frame after the change has them painted.
 * Without named functions: tsx would wrap them in a helper that the page lacks.
 */
function watchMoves(): void {
  let shown = '';
  const watched = new WeakSet<Worker>();
  const questions = new Map<number, Move>();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const [question] = args as [{ id: number; method: string }];
    const move = window.comparing;
    if (!watched.has(this)) {
      watched.add(this);
      this.addEventListener('message', ({ data }) => {
        const asking = questions.get(data.id);
        if (!asking || !('result' in data || 'error' in data)) return;
        questions.delete(data.id);
        const answers = Object.entries(data.result?.answers ?? {}) as [
          string,
          { reading: { digits: { probabilities: number[] }[] } },
        ][];
        const now = JSON.stringify(
          answers.map(([id, { reading }]) => [
            id,
            reading.digits[0]?.probabilities.map((each) => Math.round(100 * each)),
          ]),
        );
        asking.differs ||= now !== shown;
        asking.underWay -= 1;
        shown = now;
      });
    }
    if (question.method === 'compare' && move) {
      questions.set(question.id, move);
      move.underWay += 1;
      move.asked = true;
    }
    return (post as (...all: unknown[]) => void).apply(this, args);
  };
  addEventListener(
    'pointermove',
    () => {
      const at = performance.now();
      window.comparing = { at, underWay: 0, asked: false, differs: false, changed: null, painted: null };
    },
    { capture: true },
  );
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

/** Milliseconds in which a move asks the worker, if it does at all, and in which an answer like the last one would show. */
const QUIET = 250;

/** Milliseconds after which a page that does not show what was answered is broken. */
const BROKEN = 20_000;

/** The wait after the last move, however long; null where it asked nothing, or was answered as the one before. */
function settle(page: Page): Promise<Wait | null> {
  return page.evaluate(
    ({ quiet, broken }) =>
      new Promise<Wait | null>((resolve, reject) => {
        const began = performance.now();
        let answered: number | null = null;
        const timer = setInterval(() => {
          const now = performance.now();
          const move = window.comparing;
          if (move?.asked && move.underWay === 0) answered ??= now;
          const isShown = move?.changed != null && move.painted !== null && move.underWay === 0;
          const isUnchanged =
            answered === null ? !move?.asked && now - began > quiet : !move?.differs && now - answered > quiet;
          const isBroken = now - began > broken;
          if (!isShown && !isUnchanged && !isBroken) return;
          clearInterval(timer);
          window.comparing = undefined;
          if (isShown) resolve({ changed: Number(move.changed) - move.at, painted: Number(move.painted) - move.at });
          else if (isUnchanged) resolve(null);
          else reject(new Error('The bars do not show what the networks answered.'));
        }, 2);
      }),
    { quiet: QUIET, broken: BROKEN },
  );
}
