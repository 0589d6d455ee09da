import { fileOf, fileOfThis } from './file-store';
import { findFile } from './find-file';
import { notFoundPage, unopenedPage } from './offline-pages';
import { atOnce, onDemand } from './own-files';
import { cleanUp, FROM_SERVER, noteVersion, versionOf } from './page-versions';

const files = new Map([...atOnce, ...onDemand]);

/** Answers a page or anything it asks for, each from the version that the page is of. */
export function answer(event: FetchEvent): Promise<Response> {
  return event.request.mode === 'navigate' ? answerPage(event) : answerPart(event);
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const { response, version } = await findPage(event);
  event.waitUntil(noteVersion(event.resultingClientId, version).then(cleanUp));
  return response;
}

async function findPage(event: FetchEvent): Promise<{ readonly response: Response; readonly version: string }> {
  const { request } = event;
  const asked = findFile(files, request.url);
  if (asked.kind === 'moved') return { response: Response.redirect(asked.url, 308), version: VERSION_NAME };
  const own = asked.kind === 'file' ? await fileOfThis(event, asked.file) : undefined;
  if (own?.ok) return { response: own, version: VERSION_NAME };
  // It may be a page that only a newer version has, whose parts then all come from the server as well.
  try {
    return { response: await fetch(request), version: FROM_SERVER };
  } catch (error) {
    const response = await (asked.kind === 'file' ? unopenedPage() : notFoundPage());
    if (response) return { response, version: VERSION_NAME };
    throw error;
  }
}

async function answerPart(event: FetchEvent): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const version = (await versionOf(clientId)) ?? VERSION_NAME;
  if (request.destination === 'worker') event.waitUntil(noteVersion(resultingClientId, version));
  if (version === FROM_SERVER) return fetch(request);
  const asked = findFile(files, request.url);
  const file = asked.kind === 'file' ? asked.file : undefined;
  // The list is of this version: what an earlier one has is known by its cache alone.
  const isOfThis = version === VERSION_NAME;
  const response = isOfThis
    ? file && (await fileOfThis(event, file))
    : await fileOf(version, file?.address ?? request.url);
  if (response) return request.destination === 'worker' ? atItsAddress(response) : response;
  // The server may have this file of another version, and a page is all of one.
  return file && onDemand.has(file.address) ? Response.error() : fetch(request);
}

/**
 * A worker takes the address of the response for its own, and a cached one has lost what stood behind the `#`, in which
 * Turbopack tells the worker what to load. A response without an address has that of the request.
 */
const atItsAddress = ({ body, headers }: Response): Response => new Response(body, { headers });
