import { cachedVersions, cacheOf } from './caches';
import { ChangedError, fetchFile, fetchWhole } from './fetch-file';
import { atOnce, type OwnFile, onDemand, withPage } from './own-files';

/** HTTP's own number for it; lib/worker/thread/fetch-network.ts knows it as well. */
const PRECONDITION_FAILED = 412;

interface OnItsWay {
  /** To be cloned by each that asks. */
  readonly answer: Promise<Response>;
  /** Resolves once it is saved, or could not be. Never rejects. */
  readonly saved: Promise<unknown>;
}

/** By address. Two that ask at once, as a hint and a worker, share what is on its way. */
const onTheirWay = new Map<string, OnItsWay>();

/** Addresses of what came otherwise than it should, and had been handed on by then. */
const damaged = new Set<string>();

let pagesComing: Promise<void> | undefined;

const openCache = () => caches.open(cacheOf(VERSION_NAME));

/** Fetches and saves what is not there yet of all at once. Rejects where a file does not come as it should be. */
export async function fetchVersion(): Promise<void> {
  const cache = await openCache();
  for (const file of atOnce.values()) {
    if (!(await cache.match(file.key))) await cache.put(file.key, await fetchWhole(file));
  }
}

/** A file of this version; undefined where it is neither saved nor comes. */
export const fileOfThis = (event: ExtendableEvent, file: OwnFile): Promise<Response | undefined> =>
  onDemand.has(file.address) ? fileOnDemand(event, file) : fileAtOnce(file);

/** Undefined where the cache has lost it. */
export const fileAtOnce = async ({ key }: OwnFile): Promise<Response | undefined> => (await openCache()).match(key);

/**
 * A file as it is saved, or from the server, and then saved. A file of a page on demand brings the page's other ones after
 * it. Status 412 where the server has it of another version, undefined where it does not come.
 */
async function fileOnDemand(event: ExtendableEvent, file: OwnFile): Promise<Response | undefined> {
  if (withPage.has(file.address)) event.waitUntil(saveOnDemandPages());
  const own = await savedFile(file);
  if (own) return own;
  const { answer, saved } = fetched(file);
  event.waitUntil(saved);
  return answer.then((response) => response.clone(), refused);
}

const refused = (error: unknown): Response | undefined =>
  error instanceof ChangedError ? new Response(null, { status: PRECONDITION_FAILED }) : undefined;

/** A file that another version has, by its address. Its key in that cache holds a revision not known here. */
export async function fileOf(version: string, address: string): Promise<Response | undefined> {
  const name = cacheOf(version);
  if (!(await caches.has(name))) return undefined;
  return (await caches.open(name)).match(address, { ignoreSearch: true, ignoreVary: true });
}

/** Fetches and saves what is not there yet of all on demand. What does not come is left for when it is asked for. */
export const saveOnDemandAssets = (): Promise<void> => saveAll(onDemand.values());

/** The same without the files that come one by one. A page is saved whole: without a connection it asks for others. */
export function saveOnDemandPages(): Promise<void> {
  pagesComing ??= saveAll(withPage.values()).finally(() => {
    pagesComing = undefined;
  });
  return pagesComing;
}

/** One after the other, so that a page's own requests come between. */
async function saveAll(files: Iterable<OwnFile>): Promise<void> {
  for (const file of files) if (!(await savedFile(file))) await fetched(file).saved;
}

/** Takes over what earlier versions have saved, while their caches are there: it is not fetched a second time. */
export async function carryOver(): Promise<void> {
  for (const file of onDemand.values()) await savedFile(file);
}

/** The file as this version or an earlier one has saved it. Undefined also where the storage was taken away. */
async function savedFile(file: OwnFile): Promise<Response | undefined> {
  try {
    const own = await (await openCache()).match(file.key);
    if (own) return own;
    for (const version of await cachedVersions()) {
      const found = await (await caches.open(cacheOf(version))).match(file.key);
      if (found) await save(file, found);
      if (found) return found;
    }
  } catch {}
  return undefined;
}

/** A file that cannot be saved is there for now at least: the storage may be full. */
async function save({ key }: OwnFile, response: Response): Promise<void> {
  const cache = await openCache();
  await cache.put(key, response.clone()).catch(() => {});
}

function fetched(file: OwnFile): OnItsWay {
  const { address } = file;
  const found = onTheirWay.get(address);
  if (found) return found;
  const { answer, whole } = fetchFile(file, damaged.has(address));
  const saved = whole
    .then((complete) => save(file, complete))
    .catch((error) => {
      if (error instanceof ChangedError) damaged.add(address);
    })
    .finally(() => onTheirWay.delete(address));
  const onItsWay = { answer, saved };
  onTheirWay.set(address, onItsWay);
  return onItsWay;
}
