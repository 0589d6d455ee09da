/** Bytes received so far, and in all where the server says so. */
export type OnProgress = (received: number, total: number | undefined) => void;

/** A connection that brings nothing for this long is given up. */
const SILENCE_MS = 30_000;

/** Thrown when a file could not be had; `isFinal` where asking the same server again would not help. */
export class DownloadError extends Error {
  override name = 'DownloadError';
  constructor(
    readonly url: string,
    readonly reason: string,
    readonly isFinal: boolean,
    cause?: unknown,
  ) {
    super(`${url}: ${reason}.`, { cause });
  }
}

/**
 * Fetches a file of some megabytes, or a hundred, into memory.
 * @throws DownloadError where the server cannot be reached, refuses, falls silent, or ends before all has come.
 */
export async function download(url: string, onProgress: OnProgress, silenceMs = SILENCE_MS): Promise<Uint8Array> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), silenceMs);
  try {
    // `identity` keeps the server from packing once more, so that content-length is what arrives here.
    const response = await fetch(url, { signal: abort.signal, headers: { 'accept-encoding': 'identity' } });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      const isFinal = response.status >= 400 && response.status < 500;
      throw new DownloadError(url, `the server answered ${response.status} ${response.statusText}`, isFinal);
    }
    const total = lengthOf(response);
    const chunks: Uint8Array[] = [];
    let received = 0;
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), silenceMs);
      chunks.push(chunk);
      received += chunk.length;
      onProgress(received, total);
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    if (cause instanceof DownloadError) throw cause;
    const reason = abort.signal.aborted ? `nothing came for ${silenceMs / 1000} s` : reasonOf(cause);
    throw new DownloadError(url, reason, false, cause);
  } finally {
    clearTimeout(timer);
  }
}

function lengthOf(response: Response): number | undefined {
  const isPacked = response.headers.has('content-encoding');
  return isPacked ? undefined : Number(response.headers.get('content-length')) || undefined;
}

/** `fetch` says only "fetch failed" or "terminated"; what happened stands in the innermost cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return reasonOf(error.cause);
  return error.message || ('code' in error ? String(error.code) : error.name);
}
