import type { ModelCard } from '../model/card';
import { checkFile } from '../model/check-file';
import type { ModelFiles } from '../model/network';
import { parseCard } from '../model/parse-card';
import { ModelBrokenError, ModelMissingError } from '../recogniser/errors';
import type { Progress } from './api';

/** Progress is told in steps of this share: a file may come in thousands of pieces. */
const STEP = 0.01;

/**
 * Fetches what lies in a model's folder, as lib/recogniser/fetch-model.ts does for the page that draws, and tells how far
 * it is: these networks may be many times as large.
 * @throws ModelMissingError where a file does not come, ModelBrokenError where it comes damaged or altered.
 */
export async function fetchNetwork(
  modelUrl: string,
  progress: Progress,
): Promise<{ card: ModelCard; files: ModelFiles }> {
  const folder = modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`;
  const card = await damagedUnless(async () => parseCard(parsed(await fetchFile(new URL('card.json', folder)))));
  const count = counter(card.bytes, progress);
  const file = async (name: string): Promise<ArrayBuffer> => {
    const bytes = await fetchFile(new URL(name, folder), count);
    await damagedUnless(() => checkFile(card, name, bytes));
    return bytes;
  };
  const modelBytes = await file('model.json');
  const modelJson = await damagedUnless(async () => parsed(modelBytes));
  const weights = await Promise.all(weightFiles(modelJson, card).map(file));
  return { card, files: { modelJson, weights: joined(weights.map((bytes) => new Uint8Array(bytes))) } };
}

/** Counts bytes as they come and tells their share of all. */
function counter(total: number, progress: Progress): (bytes: number) => void {
  let [come, told] = [0, 0];
  return (bytes) => {
    come += bytes;
    const share = Math.min(1, come / total);
    // A card that does not say how many there are has no share to tell.
    if (!(share - told >= STEP || (share === 1 && told < 1))) return;
    told = share;
    progress(share);
  };
}

async function fetchFile(url: URL, count: (bytes: number) => void = () => {}): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.pathname}: the server answered ${response.status}.`);
    return await bytesOf(response, count);
  } catch (cause) {
    throw new ModelMissingError(cause);
  }
}

/** Piece by piece where the browser can, at once where it cannot. */
async function bytesOf(response: Response, count: (bytes: number) => void): Promise<ArrayBuffer> {
  if (!response.body) {
    const whole = await response.arrayBuffer();
    count(whole.byteLength);
    return whole;
  }
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    count(piece.value.byteLength);
  }
  return joined(pieces);
}

const parsed = (bytes: ArrayBuffer): unknown => JSON.parse(new TextDecoder().decode(bytes));

async function damagedUnless<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw cause instanceof ModelMissingError ? cause : new ModelBrokenError(cause);
  }
}

/** The files of weights that model.json names. Only those that the card knows are asked for, wherever they lie. */
function weightFiles(modelJson: unknown, { sha256 }: ModelCard): string[] {
  const groups = (modelJson as { weightsManifest?: unknown } | null)?.weightsManifest;
  const paths = Array.isArray(groups) ? groups.flatMap((group: { paths?: unknown } | null) => group?.paths) : [];
  const isKnown = (path: unknown): path is string => typeof path === 'string' && Object.hasOwn(sha256, path);
  if (paths.length > 0 && paths.every(isKnown)) return paths;
  throw new ModelBrokenError(new Error('model.json names no weights, or others than card.json does.'));
}

function joined(pieces: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole.buffer;
}
