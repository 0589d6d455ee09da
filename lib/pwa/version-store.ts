import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { cacheOf } from './caches';

declare const self: ServiceWorkerGlobalScope;

const NOT_FOUND_PAGE = './404.html';

const addressOf = (url: string): string => new URL(url, self.location.href).href;

const notFoundUrl = addressOf(NOT_FOUND_PAGE);

let isSecondTry = false;

// Each version has a cache of its own, which is filled whole or not used: later files come into it as they are wanted.
const controller = new PrecacheController({
  cacheName: cacheOf(VERSION_NAME),
  plugins: [
    {
      // Workbox would fetch these without a look at the browser's own cache, and so twice on the first visit: to ask the
      // server whether they changed is enough.
      requestWillFetch: async ({ request }) =>
        isSecondTry ? new Request(request, { cache: 'reload' }) : revalidated(request),
      cacheWillUpdate: async ({ request, response }) => {
        if (response.status === 200) return response;
        // Some hosts answer the address of this page as that of any page they do not have.
        const isNotFoundPage = response.status === 404 && request.url === notFoundUrl;
        return isNotFoundPage ? new Response(response.body, { headers: response.headers }) : null;
      },
    },
  ],
});
controller.addToCacheList(VERSION_FILES.atOnce.map((file) => ({ ...file })));

function revalidated(request: Request): Request {
  return request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request;
}

/** The whole address of every file of this version that is fetched before it is in charge. */
export const thisVersion: ReadonlySet<string> = new Set(controller.getCachedURLs());

/**
 * Fetches each of these that is not there yet. The browser's own cache may hold a file damaged, or the answer
 * that it was not there: then they are all fetched past it. Rejects where one does not come as it should be.
 */
export async function fetchVersion(): Promise<void> {
  try {
    await controller.install(new OneTry('install'));
  } catch {
    isSecondTry = true;
    await controller.install(new OneTry('install'));
  }
}

/** Workbox has the event wait for each try by itself, and a try that fails would fail the event for good. */
class OneTry extends ExtendableEvent {
  override waitUntil(): void {}
}

/** One of these, by its whole address; undefined where somebody emptied the cache. */
export const ownFile = (url: string): Promise<Response | undefined> => controller.matchPrecache(url);

/** The page for addresses that no page has. */
export async function notFoundPage(): Promise<Response | undefined> {
  const page = await ownFile(notFoundUrl);
  return page && new Response(page.body, { status: 404, headers: page.headers });
}

/** A file that another version has, by its whole address. Those caches have the file's revision in its name. */
export async function fileOf(version: string, url: string): Promise<Response | undefined> {
  const name = cacheOf(version);
  if (!(await caches.has(name))) return undefined;
  return (await caches.open(name)).match(url, { ignoreSearch: true, ignoreVary: true });
}
