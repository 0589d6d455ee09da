import { sharedCache } from '../../pwa/api';

/** What somebody shared with the site, in order, taken out of the cache that the service worker put it in; empty where that failed. */
export async function takeSharedFiles(scope: string, own?: CacheStorage): Promise<File[]> {
  try {
    // Where the browser has no caches, even naming them throws.
    const storage = own ?? caches;
    const cache = await storage.open(sharedCache(scope));
    const requests = await cache.keys();
    const files = await Promise.all(requests.map(async ({ url }) => fileOf(url, await cache.match(url))));
    await storage.delete(sharedCache(scope));
    return files.flatMap((file) => file ?? []);
  } catch {
    return [];
  }
}

async function fileOf(url: string, response: Response | undefined): Promise<File | undefined> {
  const blob = await response?.blob();
  const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
  return blob && new File([blob], name, { type: blob.type });
}
