declare const self: ServiceWorkerGlobalScope;

/**
 * The service worker's caches all begin so. The scope is part of it: caches belong to the whole host, and several sites
 * may live there, each under a path of its own.
 */
const prefix = `scrawl ${self.registration.scope} `;

/** The cache that holds every file of a version, and nothing else. */
export const cacheOf = (version: string): string => `${prefix}version ${version}`;

/** The cache that notes which version each open page is of. */
export const notesCache = `${prefix}pages`;

/** The names of all of them. */
export async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/** The versions of which there is a cache, whole or not. */
export async function cachedVersions(): Promise<string[]> {
  const start = cacheOf('');
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}
