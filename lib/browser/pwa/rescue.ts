import type { Message } from '../../pwa/api';
import { isAlive } from './alive';

// lib/build/manifest/own-scripts.ts puts this into every page, because it must run where none of the site's scripts does.

/** Milliseconds. From the service worker, a page starts in one to three seconds on a slow phone. */
const COMES_ALIVE_WITHIN = 6_000;

/** Milliseconds. Prevents reloading again and again on a host that serves two versions in turns. */
const BETWEEN_RELOADS = 60_000;

const RELOADED_AT = 'scrawl rescued';

const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
const loadedBy = workers?.controller;

/** Activates the newest version if this page has not started, and reloads the page from it. */
async function rescue(): Promise<void> {
  if (isAlive()) return;
  // Another page may have asked for the new version meanwhile.
  if (workers?.controller !== loadedBy) return reload();
  workers?.addEventListener('controllerchange', reload);
  const registration = await workers?.getRegistration();
  await registration?.update().catch(() => {});
  // A page that has started meanwhile offers the new version itself, and may hold a drawing.
  const take = () => {
    if (!isAlive()) registration?.waiting?.postMessage('use-new-version' satisfies Message);
  };
  // The waiting version may be broken too. Take the newest if one is installing.
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
    // The browser saves nothing for this site.
    return false;
  }
}

// Without a service worker, page and scripts come from the host, and the next visit mends itself.
if (loadedBy) setTimeout(rescue, COMES_ALIVE_WITHIN);
