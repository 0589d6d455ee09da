import { readFileSync } from 'node:fs';
import type { ModelCard } from '../lib/model/card';
import { ModelFormatError } from '../lib/model/model-format-error';
import { loadNetwork, type Network } from '../lib/model/network';
import { parseCard } from '../lib/model/parse-card';
import { startBackend } from './backend';

/** The folder of a model as it ships. */
export const modelFolder = (id: string): string => `public/models/${id}`;

/** Loads a shipped model in Node, exactly as the page does. @throws ModelFormatError, or ENOENT where there is none. */
export async function openModel(id: string): Promise<{ network: Network; card: ModelCard }> {
  await startBackend();
  const folder = modelFolder(id);
  const json = (file: string): unknown => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new ModelFormatError(`${folder}/${file} is no JSON.`, { cause });
    }
  };
  const modelJson = json('model.json');
  const { weightsManifest } = modelJson as { weightsManifest: { paths: string[] }[] };
  const parts = weightsManifest.flatMap(({ paths }) => paths.map((path) => readFileSync(`${folder}/${path}`)));
  const weights = Uint8Array.from(Buffer.concat(parts)).buffer;
  return { network: loadNetwork({ modelJson, weights }), card: parseCard(json('card.json')) };
}
