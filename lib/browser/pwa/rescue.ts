import { USE_NEW_VERSION } from '../../pwa/api/messages';
import { isAlive } from './alive';

// Stands in every page by itself, put there by lib/build/manifest/add-rescue.ts: it must run where none of the site's scripts does.

/** Milliseconds. A page that the service worker has brought comes alive in one to three seconds on a slow phone. */
const COMES_ALIVE_WITHIN = 6_000;

/** Milliseconds. A reload follows a change of versions only; this is for a host that shows two of them in turns. */
const BETWEEN_RELOADS = 60_000;

const RELOADED_AT = 'scrawl rescued';

const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
const loadedBy = workers?.controller;

/** Puts the newest version in charge where this page's own has not come alive, and loads the page from that. */
async function rescue(): Promise<void> {
  if (isAlive()) return;
  // Another page may have asked for the new version meanwhile.
  if (workers?.controller !== loadedBy) return reload();
  workers?.addEventListener('controllerchange', reload);
  const registration = await workers?.getRegistration();
  await registration?.update().catch(() => {});
  // A page that came alive meanwhile offers the new version itself, and may hold a drawing by now.
  const take = () => {
    if (!isAlive()) registration?.waiting?.postMessage(USE_NEW_VERSION);
  };
  // What waits may be no better than this page. The newest comes in its place, or does not come.
  if (registration?.installing) registration.installing.addEventListener('statechange', take);
  else take();
}

function reload(): void {
  if (!isAlive() && !hasJustReloaded()) location.reload();
}

function hasJustReloaded(): boolean {
  try {
    const hasJust = Date.now() - Number(sessionStorage.getItem(RELOADED_AT)) < BETWEEN_RELOADS;
    if (!hasJust) sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    return hasJust;
  } catch {
    // The browser keeps nothing for this site.
    return false;
  }
}

// Without a service worker the page came from the host, and so do the scripts of its next visit.
if (loadedBy) setTimeout(rescue, COMES_ALIVE_WITHIN);
