import { notFoundAddress, type OwnFile } from './own-files';

/** Thrown when the server has another content than this version's, or none: most likely it has another version. */
export class ChangedError extends Error {
  override name = 'ChangedError';
}

/** A file on its way. Both promises reject with ChangedError, or what `fetch` throws. */
interface ComingFile {
  /** Resolves once it can be handed on, to be cloned: weights as soon as they begin to come. */
  readonly answer: Promise<Response>;
  /** Resolves once it is here and is what it should be. */
  readonly whole: Promise<Response>;
}

/** Milliseconds. Less than a page waits for a network, so that its next try does not join one that stands still. */
const SILENCE = 50_000;

/** What a host answers for files that it does not have, or no longer has. */
const GONE: readonly number[] = [404, 410];

/** `isDamaged`: whether it came damaged before, and is to be fetched past the browser's own cache. */
export function fetchFile(file: OwnFile, isDamaged: boolean): ComingFile {
  // Weights are large, and who reads with them checks them by the card: they go through as they come.
  if (file.address.endsWith('.bin')) return fetchOnce(file, isDamaged ? 'reload' : file.cache);
  // What the server was asked for is not damaged in the browser's own cache, but of another version.
  const whole = file.cache === 'no-cache' ? fetchOnce(file, file.cache).whole : fetchWhole(file);
  return { answer: whole, whole };
}

/** The browser's own cache may hold a file damaged, or the answer that it was not there: a second try goes past it. */
export const fetchWhole = (file: OwnFile): Promise<Response> =>
  fetchOnce(file, file.cache).whole.catch(() => fetchOnce(file, 'reload').whole);

/** Not by the request's `integrity`: with that nothing comes before the last byte, and no reason. */
function fetchOnce(file: OwnFile, cache: RequestCache): ComingFile {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), SILENCE);
  };
  wait();
  const answer = fetch(file.address, { cache, signal: stop.signal }).then((response) => present(response, file));
  const whole = answer
    .then((response) => checked(watched(response.clone(), wait), file))
    .finally(() => clearTimeout(timer));
  return { answer, whole };
}

function present(response: Response, { address }: OwnFile): Response {
  // Some hosts answer the address of that page as that of any page they do not have. Its hash tells.
  if (response.ok || address === notFoundAddress) return response;
  const words = `${address}: the server answered ${response.status}.`;
  throw GONE.includes(response.status) ? new ChangedError(words) : new TypeError(words);
}

function watched({ body, headers }: Response, onPiece: () => void): Response {
  const watch = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, out) {
      onPiece();
      out.enqueue(piece);
    },
  });
  return new Response(body?.pipeThrough(watch), { headers });
}

async function checked(response: Response, { address, integrity }: OwnFile): Promise<Response> {
  const bytes = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (integrity !== `sha256-${btoa(String.fromCharCode(...hash))}`)
    throw new ChangedError(`${address} has another content.`);
  return new Response(bytes, { headers: response.headers });
}
