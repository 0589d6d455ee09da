import type { VersionFile } from './api/version-file';

/** Thrown when the server has another content than this version's, or none: most likely it has another version. */
export class ChangedError extends Error {
  override name = 'ChangedError';
}

/** A file on its way: `response` as soon as it begins to come, to be cloned; `whole` once it is here and is what it should be. */
export interface ComingFile {
  readonly response: Promise<Response>;
  readonly whole: Promise<Response>;
}

/** Milliseconds. Less than a page waits for a network, so that its next try does not join one that stands still. */
const SILENCE = 50_000;

/** What a host answers for files that it does not have, or has no more. */
const GONE: readonly number[] = [404, 410];

/** A page refuses to come from an answer that was sent elsewhere. */
const OPTIONS: RequestInit = { credentials: 'same-origin', redirect: 'error' };

/**
 * Fetches a file once. Not by the request's `integrity`: with that nothing comes before the last byte, and no reason.
 * Both promises reject with ChangedError, or what `fetch` throws.
 */
export function fetchChecked(url: string, file: VersionFile, cache: RequestCache): ComingFile {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), SILENCE);
  };
  wait();
  const response = fetch(url, { ...OPTIONS, cache, signal: stop.signal }).then(present);
  const whole = response
    .then((answer) => bytesOf(answer.clone(), wait).then((bytes) => checked(bytes, answer, file)))
    .finally(() => clearTimeout(timer));
  return { response, whole };
}

function present(response: Response): Response {
  if (response.ok) return response;
  const words = `${response.url}: the server answered ${response.status}.`;
  throw GONE.includes(response.status) ? new ChangedError(words) : new TypeError(words);
}

async function bytesOf(response: Response, onPiece: () => void): Promise<ArrayBuffer> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    onPiece();
    pieces.push(piece.value);
  }
  return new Blob(pieces).arrayBuffer();
}

async function checked(bytes: ArrayBuffer, { headers }: Response, { url, integrity }: VersionFile): Promise<Response> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (integrity !== `sha256-${btoa(String.fromCharCode(...hash))}`)
    throw new ChangedError(`${url} has another content.`);
  return new Response(bytes, { headers });
}
