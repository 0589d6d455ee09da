import type { ModelCard } from '../model/card';
import { checkFile } from '../model/check-file';
import type { ModelFiles } from '../model/network';
import { parseCard } from '../model/parse-card';
import { ModelBrokenError, ModelMissingError } from './errors';

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
  return { card, files: { modelJson, weights: joined(weights) } };
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

async function checked(card: ModelCard, name: string, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  try {
    await checkFile(card, name, bytes);
    return bytes;
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
}

const parsed = (bytes: ArrayBuffer): unknown => JSON.parse(new TextDecoder().decode(bytes));

function damagedUnless<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
}

/** The files of weights that model.json names. Only those that the card knows are asked for, wherever they lie. */
function weightFiles(modelJson: unknown, { sha256 }: ModelCard): string[] {
  const groups = (modelJson as { weightsManifest?: unknown } | null)?.weightsManifest;
  const paths = Array.isArray(groups) ? groups.flatMap((group: { paths?: unknown } | null) => group?.paths) : [];
  if (
    paths.length > 0 &&
    paths.every((path): path is string => typeof path === 'string' && Object.hasOwn(sha256, path))
  )
    return paths;
  throw new ModelBrokenError(new Error('model.json names no weights, or others than card.json does.'));
}

function joined(parts: readonly ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), offset);
    offset += part.byteLength;
  }
  return whole.buffer;
}
