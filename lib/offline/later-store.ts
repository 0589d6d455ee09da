import { createCacheKey } from 'workbox-precaching/utils/createCacheKey.js';
import { cachedVersions, cacheOf } from './caches';
import type { VersionFile } from './version-file';

const { withPage, oneByOne } = VERSION_FILES;

const filesByUrl = new Map([...withPage, ...oneByOne].map((file) => [createCacheKey(file).url, file]));

/** The whole address of every file of this version that is fetched when a page asks for it. */
export const laterFiles: ReadonlySet<string> = new Set(filesByUrl.keys());

const pageFiles: ReadonlySet<string> = new Set(withPage.map((file) => createCacheKey(file).url));

/** What is on its way: two that ask at once, as a hint and a worker, share it. */
const coming = new Map<string, Promise<Response>>();

let pagesComing: Promise<void> | undefined;

/**
 * One of these, by its whole address: as it is kept, or from the server, and then kept. A page's file brings the page's
 * other ones after it. Undefined where it does not come as it should be: without a connection, or when the server has
 * another version.
 */
export async function laterFile(event: ExtendableEvent, url: string): Promise<Response | undefined> {
  if (pageFiles.has(url)) event.waitUntil(keepPages());
  return find(url).catch(() => undefined);
}

/** Fetches and keeps all of these that are not there yet. What does not come is left for when it is asked for. */
export const keepLaterFiles = (): Promise<void> => keepAll(laterFiles);

/** Takes over what earlier versions have kept, while their caches are there: it is not fetched a second time. */
export async function carryOver(): Promise<void> {
  for (const url of laterFiles) await kept(url).catch(() => undefined);
}

/** The pages are kept whole: without a connection one is asked for by other files than with it. */
function keepPages(): Promise<void> {
  pagesComing ??= keepAll(pageFiles).finally(() => {
    pagesComing = undefined;
  });
  return pagesComing;
}

/** One after the other, so that a page's own requests come between. */
async function keepAll(urls: Iterable<string>): Promise<void> {
  for (const url of urls) await find(url).catch(() => undefined);
}

/** Where the storage was taken away, it comes from the server each time. */
const find = async (url: string): Promise<Response> =>
  (await kept(url).catch(() => undefined)) ?? (await fetched(url)).clone();

function fetched(url: string): Promise<Response> {
  const found = coming.get(url) ?? fetchAndKeep(url).finally(() => coming.delete(url));
  coming.set(url, found);
  return found;
}

const fetchAndKeep = async (url: string): Promise<Response> => keep(url, await fetchFile(url));

/** A file's key changes with its content, so that what another version has under it is the same. */
async function kept(url: string): Promise<Response | undefined> {
  const key = keyOf(url);
  const own = await (await caches.open(cacheOf(VERSION_NAME))).match(key);
  if (own) return own;
  for (const version of await cachedVersions()) {
    const found = await (await caches.open(cacheOf(version))).match(key);
    if (found) return keep(url, found);
  }
  return undefined;
}

/** A file that cannot be kept is there for now at least: the storage may be full. */
async function keep(url: string, response: Response): Promise<Response> {
  const copy = response.clone();
  await caches
    .open(cacheOf(VERSION_NAME))
    .then((cache) => cache.put(keyOf(url), copy))
    .catch(() => {});
  return response;
}

/** Rejects where it has not the hash it should have. What the browser's own cache holds damaged is fetched past it. */
async function fetchFile(url: string): Promise<Response> {
  const { integrity, revision } = fileAt(url);
  // A page refuses to come from an answer that was sent elsewhere.
  const options: RequestInit = { integrity, credentials: 'same-origin', redirect: 'error' };
  return fetch(url, { ...options, cache: revision === null ? 'default' : 'no-cache' }).catch(() =>
    fetch(url, { ...options, cache: 'reload' }),
  );
}

const keyOf = (url: string): string => createCacheKey(fileAt(url)).cacheKey;

function fileAt(url: string): VersionFile {
  const file = filesByUrl.get(url);
  if (file === undefined) throw new TypeError(`No later file lies at ${url}.`);
  return file;
}
