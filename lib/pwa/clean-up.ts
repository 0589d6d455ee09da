import { cachedVersions, cacheOf } from './caches';
import { versionsInUse } from './page-versions';

declare const self: ServiceWorkerGlobalScope;

/** Deletes the versions that no open page is of. For the service worker that is in charge. */
export async function cleanUp(): Promise<void> {
  const versions = await cachedVersions();
  const used = await versionsInUse();
  // One that is being fetched, or waits, is in use by no page yet. Asked last: what comes after the list is not in it.
  if (self.registration.installing || self.registration.waiting) return;
  const unused = versions.filter((version) => version !== VERSION_NAME && !used.has(version));
  await Promise.all(unused.map((version) => caches.delete(cacheOf(version))));
}
