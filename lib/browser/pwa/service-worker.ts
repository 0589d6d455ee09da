/** Without a service worker the site works too, only not offline, so ignore the failure. */
const unable = (): undefined => undefined;

/**
 * Registers the service worker at `address`, which then fetches the whole site. Undefined where the browser has none or
 * refuses: on an insecure address, or in some private windows.
 */
export async function registerServiceWorker(address: string): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker?.register(address).catch(unable);
}

/** Makes the browser look for a new version now. `watchForNewVersion` reports it once it is ready. */
export async function lookForNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(unable);
}

/** Milliseconds after which a page that becomes visible again looks for a new version. */
const HOUR = 3_600_000;

/**
 * Calls `onReady` each time a new version is complete and waiting. Looks for one when the page becomes visible again after
 * an hour or more. Returns the function that stops it.
 */
export function watchForNewVersion(registration: ServiceWorkerRegistration, onReady: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const check = () => {
    // Where none is active, the waiting one is the very first.
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
