import type { Message } from '../../pwa/api';

/** Whether a reload would lose something, and when to look again. */
export interface Unfinished {
  isBusy(): boolean;
  /** Calls `listener` whenever `isBusy` may have changed. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** A newer version: it is waiting, or there is no service worker and a reload brings it. */
export type Newer = Pick<ServiceWorkerRegistration, 'waiting'>;

/** A change of versions that this page takes part in. */
export interface VersionChange {
  /** Activates the waiting version and then reloads this page; reloads at once where none is waiting. */
  use(newer: Newer): void;
  stop(): void;
}

/**
 * Reloads the page once a new version is active, which any page of the site may have asked for. If this page asked, it
 * reloads at once; otherwise as soon as nothing would be lost. Until then the page and its files stay with the old version.
 */
export function followVersionChange(unfinished: Unfinished, reload = () => location.reload()): VersionChange {
  const workers = navigator.serviceWorker;
  const stop = new AbortController();
  const { signal } = stop;
  let isControlled = Boolean(workers?.controller);
  let isAsked = false;
  let isDone = false;
  let unsubscribe = () => {};
  const finish = () => {
    if (isDone || (unfinished.isBusy() && !isAsked)) return;
    isDone = true;
    unsubscribe();
    reload();
  };
  const change = () => {
    // The very first service worker takes over a page of its own version: no reload.
    if (!isControlled && !isAsked) isControlled = true;
    else if (!isDone) {
      unsubscribe();
      unsubscribe = unfinished.subscribe(finish);
      finish();
    }
  };
  workers?.addEventListener('controllerchange', change, { signal });
  return {
    use({ waiting }) {
      isAsked = true;
      // Another page may have activated it already.
      if (!waiting) return finish();
      // A page that was loaded without the service worker gets no controllerchange.
      waiting.addEventListener('statechange', () => waiting.state === 'activated' && finish(), { signal });
      waiting.postMessage('use-new-version' satisfies Message);
    },
    stop() {
      stop.abort();
      unsubscribe();
    },
  };
}
