import { createCacheKey } from 'workbox-precaching/utils/createCacheKey.js';
import type { VersionFile } from './api/version-file';
import { cachedVersions, cacheOf } from './caches';
import { ChangedError, type ComingFile, fetchChecked } from './fetch-checked';

const { withPage, oneByOne } = VERSION_FILES;

const filesByUrl = new Map([...withPage, ...oneByOne].map((file) => [createCacheKey(file).url, file]));

/** The whole address of every file of this version that is fetched when a page asks for it. */
export const onDemandAssets: ReadonlySet<string> = new Set(filesByUrl.keys());

const pageFiles: ReadonlySet<string> = new Set(withPage.map((file) => createCacheKey(file).url));

/** HTTP's own number for it; lib/worker/thread/fetch-network.ts knows it as well. */
const PRECONDITION_FAILED = 412;

/** What is on its way: two that ask at once, as a hint and a worker, share it. */
const coming = new Map<string, OnItsWay>();

/** What came otherwise than it should, and had been handed on by then. */
const damaged = new Set<string>();

interface OnItsWay {
  /** To be cloned by each that asks. */
  readonly answer: Promise<Response>;
  /** Once it is kept, or could not be. Never rejects. */
  readonly kept: Promise<unknown>;
}

let pagesComing: Promise<void> | undefined;

/**
 * One of these, by its whole address: as it is kept, or from the server, and then kept. A page's file brings the page's
 * other ones after it. Status 412 where the server has it of another version, undefined where it does not come.
 */
export async function onDemandAsset(event: ExtendableEvent, url: string): Promise<Response | undefined> {
  if (pageFiles.has(url)) event.waitUntil(storeOnDemandPages());
  // Where the storage was taken away, it comes from the server each time.
  const own = await kept(url).catch(() => undefined);
  if (own) return own;
  const file = fetched(url);
  event.waitUntil(file.kept);
  return file.answer.then((answer) => answer.clone(), refused);
}

const refused = (error: unknown): Response | undefined =>
  error instanceof ChangedError ? new Response(null, { status: PRECONDITION_FAILED }) : undefined;

/** Fetches and keeps all of these that are not there yet. What does not come is left for when it is asked for. */
export const storeOnDemandAssets = (): Promise<void> => keepAll(onDemandAssets);

/** The same without the files that come one by one. A page is kept whole: without a connection it asks for others. */
export function storeOnDemandPages(): Promise<void> {
  pagesComing ??= keepAll(pageFiles).finally(() => {
    pagesComing = undefined;
  });
  return pagesComing;
}

/** Takes over what earlier versions have kept, while their caches are there: it is not fetched a second time. */
export async function carryOver(): Promise<void> {
  for (const url of onDemandAssets) await kept(url).catch(() => undefined);
}

/** One after the other, so that a page's own requests come between. */
async function keepAll(urls: Iterable<string>): Promise<void> {
  for (const url of urls) if (!(await kept(url).catch(() => undefined))) await fetched(url).kept;
}

function fetched(url: string): OnItsWay {
  const found = coming.get(url) ?? start(url);
  coming.set(url, found);
  return found;
}

function start(url: string): OnItsWay {
  const { response, whole } = fetchFile(url, fileAt(url));
  const keeping = whole
    .then((file) => keep(url, file))
    .catch((error) => {
      if (error instanceof ChangedError) damaged.add(url);
    })
    .finally(() => coming.delete(url));
  return { answer: isChecked(url) ? response : whole, kept: keeping };
}

/** Weights are large, and who reads with them checks them by the card: they go through as they come. */
const isChecked = (url: string): boolean => url.endsWith('.bin');

function fetchFile(url: string, file: VersionFile): ComingFile {
  // The server has to be asked for what may have changed there.
  if (file.revision !== null) return fetchChecked(url, file, 'no-cache');
  // What has its content in its name may be damaged in the browser's own cache alone, which is passed by then.
  if (isChecked(url)) return fetchChecked(url, file, damaged.has(url) ? 'reload' : 'default');
  const whole = fetchChecked(url, file, 'default').whole.catch(() => fetchChecked(url, file, 'reload').whole);
  return { response: whole, whole };
}

/** A file's key changes with its content, so that what another version has under it is the same. */
async function kept(url: string): Promise<Response | undefined> {
  const key = createCacheKey(fileAt(url)).cacheKey;
  const own = await (await caches.open(cacheOf(VERSION_NAME))).match(key);
  if (own) return own;
  for (const version of await cachedVersions()) {
    const found = await (await caches.open(cacheOf(version))).match(key);
    if (!found) continue;
    await keep(url, found.clone());
    return found;
  }
  return undefined;
}

/** A file that cannot be kept is there for now at least: the storage may be full. */
async function keep(url: string, response: Response): Promise<void> {
  const { cacheKey } = createCacheKey(fileAt(url));
  await caches
    .open(cacheOf(VERSION_NAME))
    .then((cache) => cache.put(cacheKey, response.clone()))
    .catch(() => {});
}

function fileAt(url: string): VersionFile {
  const file = filesByUrl.get(url);
  if (file === undefined) throw new TypeError(`No later file lies at ${url}.`);
  return file;
}
