/** Without a service worker the site works all the same, but for being offline: nobody is told. */
const unable = (): undefined => undefined;

/**
 * Registers the service worker at `address`, which then fetches the whole site. Undefined where the browser has none or
 * refuses: on an insecure address, in some private windows.
 */
export async function registerServiceWorker(address: string): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker?.register(address).catch(unable);
}

/** Has the browser ask for a new version now, of which `watchForNewVersion` tells once it is there. */
export async function lookForNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(unable);
}

/** Milliseconds after which a page that is looked at again asks whether there is a new version. */
const HOUR = 3_600_000;

/**
 * Calls `onReady` each time a new version is there whole and waits. Looks for one whenever the page is looked at again
 * after an hour or more. Until the function it returns is called.
 */
export function watchForNewVersion(registration: ServiceWorkerRegistration, onReady: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const check = () => {
    // Where none is active the one that waits is the very first.
    if (registration.waiting && registration.active) onReady();
  };
  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', check, { signal });
  registration.addEventListener('updatefound', () => watch(registration.installing), { signal });
  watch(registration.installing);
  check();
  let looked = Date.now();
  const look = () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(unable);
  };
  document.addEventListener('visibilitychange', look, { signal });
  return () => stop.abort();
}
