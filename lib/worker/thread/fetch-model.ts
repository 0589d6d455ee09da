import { checkFile } from '../../model/check-file';
import type { ModelFiles } from '../../model/network';
import { parseCard } from '../../model/parse-card';
import type { ModelCard } from '../../reading/card';
import { ModelMissingError } from '../api/errors';
import { ModelBrokenError } from './model-errors';

/**
 * Fetches what lies in a model's folder: card.json, model.json, and the weights that it names. The last two are read
 * only where they are the files that the card was written for.
 * @throws ModelMissingError where a file does not come, ModelBrokenError where it comes damaged or altered.
 */
export async function fetchModel(modelUrl: string): Promise<{ card: ModelCard; files: ModelFiles }> {
  const folder = modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`;
  const [cardBytes, modelBytes] = await Promise.all(['card.json', 'model.json'].map((name) => fetchFile(name, folder)));
  const card = damagedUnless(() => parseCard(parsed(cardBytes as ArrayBuffer)));
  await checked(card, 'model.json', modelBytes as ArrayBuffer);
  const modelJson = damagedUnless(() => parsed(modelBytes as ArrayBuffer));
  const weights = await Promise.all(
    weightFiles(modelJson, card).map(async (name) => checked(card, name, await fetchFile(name, folder))),
  );
  return { card, files: { modelJson, weights: joinedBytes(weights) } };
}

async function fetchFile(name: string, folder: string): Promise<ArrayBuffer> {
  try {
    const url = new URL(name, folder);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.pathname}: the server answered ${response.status}.`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new ModelMissingError(cause);
  }
}

/** The bytes, if the card was written for this file. Throws ModelBrokenError otherwise. */
export async function checked(card: ModelCard, name: string, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  try {
    await checkFile(card, name, bytes);
    return bytes;
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
}

/** JSON in UTF-8. */
export const parsed = (bytes: ArrayBuffer): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** What `read` gives; whatever it throws is a ModelBrokenError from here on. */
export function damagedUnless<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
}

/**
 * The weights files that model.json names. Only files that the card knows are fetched. Throws ModelBrokenError where it names
 * others, or none.
 */
export function weightFiles(modelJson: unknown, { sha256 }: ModelCard): string[] {
  const groups = (modelJson as { weightsManifest?: unknown } | null)?.weightsManifest;
  const paths = Array.isArray(groups) ? groups.flatMap((group: { paths?: unknown } | null) => group?.paths) : [];
  if (
    paths.length > 0 &&
    paths.every((path): path is string => typeof path === 'string' && Object.hasOwn(sha256, path))
  )
    return paths;
  throw new ModelBrokenError(new Error('model.json names no weights, or others than card.json does.'));
}

/** Parts of a file, or several files, joined. */
export function joinedBytes(parts: readonly ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), offset);
    offset += part.byteLength;
  }
  return whole.buffer;
}
