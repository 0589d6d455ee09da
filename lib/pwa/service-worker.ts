import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { answer } from './answer';
import { USE_NEW_VERSION } from './api/messages';
import { KEEP_LATER_FILES, KEEP_LATER_PAGES } from './api/on-demand-messages';
import { cachedVersions } from './caches';
import { cleanUp } from './clean-up';
import { carryOver, storeOnDemandAssets, storeOnDemandPages } from './on-demand-store';
import { FROM_SERVER, noteUnnoted } from './page-versions';
import { fetchVersion } from './version-store';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(fetchVersion());
});

// A new version waits until no page of the one before is open, or until somebody wants it.
self.addEventListener('message', (event) => {
  if (event.data === USE_NEW_VERSION) event.waitUntil(self.skipWaiting());
  if (event.data === KEEP_LATER_FILES) event.waitUntil(storeOnDemandAssets());
  if (event.data === KEEP_LATER_PAGES) event.waitUntil(storeOnDemandPages());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

/** The page that brought the very first version works offline too, without being loaded again. */
async function takeOver(): Promise<void> {
  // A page without a note came past this service worker: from the server, and of this version only where it is the first.
  const isFirst = (await cachedVersions()).length === 1;
  await noteUnnoted(isFirst ? VERSION_NAME : FROM_SERVER);
  await self.clients.claim();
  // Here and not before: the version in charge until now may have kept more meanwhile.
  await carryOver();
  await cleanUp();
}

const { origin, pathname } = new URL(self.registration.scope);
const router = new Router();
router.registerRoute(
  new Route(
    ({ url }) => url.origin === origin && url.pathname.startsWith(pathname),
    ({ event }) => answer(event as FetchEvent),
  ),
);
// Where the storage was taken away, the site works as one without a service worker.
router.setCatchHandler(({ request }) => fetch(request));
router.addFetchListener();
