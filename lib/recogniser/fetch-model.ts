import type { ModelCard } from '../model/card';
import type { ModelFiles } from '../model/network';
import { parseCard } from '../model/parse-card';
import { ModelBrokenError, ModelMissingError } from './errors';

/**
 * Fetches what lies in a model's folder: card.json, model.json, and the weights that it names.
 * @throws ModelMissingError where a file does not come, ModelBrokenError where it comes damaged.
 */
export async function fetchModel(modelUrl: string): Promise<{ card: ModelCard; files: ModelFiles }> {
  const folder = modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`;
  const [cardJson, modelJson] = await Promise.all([
    fetchJson(new URL('card.json', folder)),
    fetchJson(new URL('model.json', folder)),
  ]);
  const weights = await Promise.all(weightUrls(modelJson, folder).map(fetchBytes));
  try {
    return { card: parseCard(cardJson), files: { modelJson, weights: joined(weights) } };
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
}

async function fetchFile(url: URL): Promise<Response> {
  try {
    const response = await fetch(url);
    if (response.ok) return response;
    throw new Error(`${url.pathname}: the server answered ${response.status}.`);
  } catch (cause) {
    throw new ModelMissingError(cause);
  }
}

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetchFile(url);
  try {
    return await response.json();
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
}

async function fetchBytes(url: URL): Promise<ArrayBuffer> {
  const response = await fetchFile(url);
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw new ModelMissingError(cause);
  }
}

function weightUrls(modelJson: unknown, folder: string): URL[] {
  const groups = (modelJson as { weightsManifest?: unknown } | null)?.weightsManifest;
  const paths = Array.isArray(groups) ? groups.flatMap((group: { paths?: unknown } | null) => group?.paths) : [];
  try {
    const urls = paths.map((path) => new URL(path as string, folder));
    if (urls.length > 0 && paths.every((path) => typeof path === 'string')) return urls;
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
  throw new ModelBrokenError(new Error('model.json names no weights.'));
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
