import { USE_NEW_VERSION } from '../../pwa/api/messages';

/** What somebody would lose by a reload, and when to look again. */
export interface Unfinished {
  isBusy(): boolean;
  /** Calls `listener` whenever `isBusy` may have changed, until the function it returns is called. */
  subscribe(listener: () => void): () => void;
}

/** Where a newer version is: it waits, or came by another way. */
export type Newer = Pick<ServiceWorkerRegistration, 'waiting'>;

/** A change of versions that this page takes part in. */
export interface VersionChange {
  /** Puts the version that waits in charge, and loads this page anew as soon as it is; at once where none waits. */
  use(newer: Newer): void;
  stop(): void;
}

/**
 * Loads the page anew once a new version is in charge, which some page of the site asked for: at once where this one did,
 * else as soon as nothing would be lost. Until then the page stays of the old version, as all it asks for does.
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
    // The very first service worker takes charge of a page that is of its version already.
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
      // Another page may have asked before.
      if (!waiting) return finish();
      // A page that was loaded past the service worker is told of no change.
      waiting.addEventListener('statechange', () => waiting.state === 'activated' && finish(), { signal });
      waiting.postMessage(USE_NEW_VERSION);
    },
    stop() {
      stop.abort();
      unsubscribe();
    },
  };
}
