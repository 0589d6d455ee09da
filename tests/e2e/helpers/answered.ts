import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The questions to a worker that it has not answered yet. */
    unanswered?: Set<number>;
  }
}

/** Counts what the page asks its workers, so that `untilAnswered` knows. Before the page is opened. */
export async function watchQuestions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const unanswered = new Set<number>();
    window.unanswered = unanswered;
    const Native = Worker;
    window.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          if ('result' in data || 'error' in data) unanswered.delete(data.id);
        });
      }
      override postMessage(message: { id: number }, more?: Transferable[] | StructuredSerializeOptions): void {
        unanswered.add(message.id);
        super.postMessage(message, Array.isArray(more) ? { transfer: more } : more);
      }
    };
  });
}

/** Waits until the page shows the reading of all that was drawn: what the last answer leads to, it shows at once. */
export async function untilAnswered(page: Page): Promise<void> {
  await page.waitForFunction(() => window.unanswered?.size === 0);
}
