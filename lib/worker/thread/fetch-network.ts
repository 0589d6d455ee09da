import type { ModelFiles } from '../../model/network';
import { parseCard } from '../../model/parse-card';
import type { ModelCard } from '../../reading/card';
import { ModelMissingError } from '../api/errors';
import type { Progress } from '../api/messages';
import { checked, damagedUnless, joinedBytes, parsed, weightFiles } from './fetch-model';
import { ModelChangedError } from './model-changed-error';

/** What the service worker answers, by lib/pwa/on-demand-store.ts, where the server has a file of another version. */
const PRECONDITION_FAILED = 412;

/** Progress is reported in steps of this ratio, because a file may arrive in thousands of pieces. */
const STEP = 0.01;

/**
 * Fetches what lies in a model's folder, as lib/worker/thread/fetch-model.ts does for the page that draws, and tells how far
 * it is: these networks may be many times as large. Once `signal` is aborted, nothing more comes.
 * @throws ModelMissingError where a file does not come, ModelChangedError where it is one of another version of the site,
 * ModelBrokenError where it comes damaged or altered.
 */
export async function fetchNetwork(
  modelUrl: string,
  progress: Progress,
  signal?: AbortSignal,
): Promise<{ card: ModelCard; files: ModelFiles }> {
  const folder = modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`;
  const fetchFile = (name: string, count?: (bytes: number) => void) => fetchBytes(new URL(name, folder), signal, count);
  const cardBytes = await fetchFile('card.json');
  const card = damagedUnless(() => parseCard(parsed(cardBytes)));
  const count = counter(card.bytes, progress);
  const file = async (name: string): Promise<ArrayBuffer> => checked(card, name, await fetchFile(name, count));
  const modelBytes = await file('model.json');
  const modelJson = damagedUnless(() => parsed(modelBytes));
  return {
    card,
    files: { modelJson, weights: joinedBytes(await Promise.all(weightFiles(modelJson, card).map(file))) },
  };
}

/** Counts arriving bytes and reports their ratio of the total. */
function counter(total: number, progress: Progress): (bytes: number) => void {
  let [come, told] = [0, 0];
  return (bytes) => {
    come += bytes;
    const share = Math.min(1, come / total);
    // Without a total in the card, there is no ratio to report.
    if (!(share - told >= STEP || (share === 1 && told < 1))) return;
    told = share;
    progress(share);
  };
}

async function fetchBytes(
  url: URL,
  signal: AbortSignal | undefined,
  count: (bytes: number) => void = () => {},
): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, signal && { signal });
    if (response.ok) return await bytesOf(response, count);
    const cause = new Error(`${url.pathname}: the server answered ${response.status}.`);
    throw response.status === PRECONDITION_FAILED ? new ModelChangedError(cause) : cause;
  } catch (cause) {
    throw cause instanceof ModelChangedError ? cause : new ModelMissingError(cause);
  }
}

/** Reads piece by piece where the browser can, otherwise all at once. */
async function bytesOf(response: Response, count: (bytes: number) => void): Promise<ArrayBuffer> {
  if (!response.body) {
    const whole = await response.arrayBuffer();
    count(whole.byteLength);
    return whole;
  }
  const reader = response.body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    count(piece.value.byteLength);
  }
  return new Blob(pieces).arrayBuffer();
}
