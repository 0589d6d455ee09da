import { SHARE_PATH, SHARED_FIELD, SHARED_SEARCH, sharedCache } from './api';

declare const self: ServiceWorkerGlobalScope;

/** Whether a request is what somebody shares from another app, as from a phone's gallery. */
export const isShare = ({ method, url }: Request): boolean =>
  method === 'POST' && url === `${self.registration.scope}${SHARE_PATH}`;

/** Keeps the files that were shared, and leads to the page that takes them, also where that fails: it says so. */
export async function takeShare(request: Request): Promise<Response> {
  const { scope } = self.registration;
  try {
    const files = (await request.formData()).getAll(SHARED_FIELD).filter((one): one is File => one instanceof File);
    // What an earlier page did not take is forgotten.
    await caches.delete(sharedCache(scope));
    const cache = await caches.open(sharedCache(scope));
    await Promise.all(files.map((file, i) => cache.put(addressOf(scope, i, file), new Response(file))));
  } catch {
    // The storage is full or was taken away, or nothing was sent.
  }
  return Response.redirect(`${scope}${SHARED_SEARCH}`, 303);
}

/** An address of a file, with its name behind it. */
const addressOf = (scope: string, index: number, { name }: File): string =>
  `${scope}${SHARE_PATH}/${index}/${encodeURIComponent(name)}`;
