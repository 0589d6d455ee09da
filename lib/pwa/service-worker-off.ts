import { ownCaches } from './caches';

declare const self: ServiceWorkerGlobalScope;

// Lies beside the real one, as service-worker-off.js. Copied over it on the host, it takes the site off the machines of
// those who come back, whatever the version there does; from then on every page and file comes from the host.

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(switchOff());
});

async function switchOff(): Promise<void> {
  // Those that a version has brought. Pages that came from the host are not among them: each starts this script once, and
  // would be loaded again and again.
  const pages = await self.clients.matchAll({ type: 'window' });
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
  await self.registration.unregister();
  // Not waited for: a page that is on its way waits for this script to be done.
  for (const page of pages) page.navigate(page.url).catch(() => {});
}
