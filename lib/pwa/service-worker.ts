// One build of the site is one version, with a cache of its own. A page stays with the version it began with, and every
// file is checked by its hash. Workbox has one cache for the newest files, checks none that it streams, and carries
// nothing over by hash. What it could do here is a loop of ten lines, for 4 KB.
import { answer } from './answer';
import type { Message } from './api';
import { cachedVersions } from './caches';
import { carryOver, fetchVersion, saveOnDemandAssets, saveOnDemandPages } from './file-store';
import { cleanUp, FROM_SERVER, noteUnnoted } from './page-versions';
import { isShare, takeShare } from './shared-pictures';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(fetchVersion());
});

/** A new version waits until no page of the one before is open, or until a visitor wants it. */
const whatToDo: Readonly<Partial<Record<Message, () => Promise<void>>>> = {
  'use-new-version': () => self.skipWaiting(),
  'keep-later-files': saveOnDemandAssets,
  'keep-later-pages': saveOnDemandPages,
};

self.addEventListener('message', (event) => {
  const does = whatToDo[event.data as Message];
  if (does) event.waitUntil(does());
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
  // Here and not before: the version in charge until now may have saved more meanwhile.
  await carryOver();
  await cleanUp();
}

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (isShare(event.request)) return event.respondWith(takeShare(event.request));
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return;
  // Where the storage was taken away, the site works as one without a service worker.
  event.respondWith(answer(event).catch(() => fetch(event.request)));
});
