import { cachedVersions, cacheOf, notesCache } from './caches';

declare const self: ServiceWorkerGlobalScope;

/** Stands in a version's place for pages that came from the server, as some that this version does not have. */
export const FROM_SERVER = 'server';

/** A page that is on its way is not among the open ones yet. None takes so long to arrive, in milliseconds. */
const ARRIVAL = 60_000;

interface Note {
  readonly version: string;
  /** By Date.now(). */
  readonly noted: number;
  /** It was among the open ones since: once it is not, it is gone. */
  readonly hasArrived: boolean;
}

/** The browser may end a service worker between two requests: this only spares the look into the cache. */
const remembered = new Map<string, string>();

const key = (client: string): string => `${self.registration.scope}?page=${encodeURIComponent(client)}`;

/**
 * Notes of which version a page or a worker is, so that all it asks for later comes from that version, whichever service
 * worker answers then. A note that cannot be saved costs no more than that.
 */
export async function noteVersion(client: string, version: string): Promise<void> {
  if (client === '') return;
  remembered.set(client, version);
  try {
    await write(await caches.open(notesCache), key(client), { version, noted: Date.now(), hasArrived: false });
  } catch {
    // The storage is full, or was taken away.
  }
}

/** The version that a page or a worker is of; undefined where none was noted. */
export async function versionOf(client: string): Promise<string | undefined> {
  const known = remembered.get(client);
  if (known !== undefined || client === '') return known;
  const note = await (await caches.open(notesCache)).match(key(client)).then(read);
  if (note) remembered.set(client, note.version);
  return note?.version;
}

/** The versions of all pages that are open or on their way; forgets those that are gone. */
async function versionsInUse(): Promise<ReadonlySet<string>> {
  const open = new Set((await allClients()).map(({ id }) => key(id)));
  const notes = await caches.open(notesCache);
  const used = new Set<string>();
  for (const request of await notes.keys()) {
    const note = await notes.match(request).then(read);
    const isOpen = open.has(request.url);
    const isOnItsWay = note && !note.hasArrived && Date.now() - note.noted < ARRIVAL;
    if (note && (isOpen || isOnItsWay)) used.add(note.version);
    else await notes.delete(request);
    if (note && isOpen && !note.hasArrived) await write(notes, request, { ...note, hasArrived: true });
  }
  return used;
}

/** Notes this version for every open page that has none: pages that were there before any service worker. */
export async function noteUnnoted(version: string): Promise<void> {
  for (const { id } of await allClients()) if ((await versionOf(id)) === undefined) await noteVersion(id, version);
}

const allClients = () => self.clients.matchAll({ includeUncontrolled: true, type: 'all' });

const read = (note: Response | undefined): Promise<Note> | undefined => note?.json();

const write = (notes: Cache, at: RequestInfo, note: Note): Promise<void> =>
  notes.put(at, new Response(JSON.stringify(note)));

/** Deletes the versions that no open page is of. For the service worker that is in charge. */
export async function cleanUp(): Promise<void> {
  const versions = await cachedVersions();
  const used = await versionsInUse();
  // One that is being fetched, or waits, is in use by no page yet. Asked last: what comes after the list is not in it.
  if (self.registration.installing || self.registration.waiting) return;
  const unused = versions.filter((version) => version !== VERSION_NAME && !used.has(version));
  await Promise.all(unused.map((version) => caches.delete(cacheOf(version))));
}
