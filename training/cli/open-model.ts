import { existsSync, readFileSync } from 'node:fs';
import { checkFile } from '../../lib/model/check-file';
import { ModelFormatError } from '../../lib/model/model-format-error';
import { type AdjustableNetwork, loadNetwork, type ModelFiles } from '../../lib/model/network';
import { parseCard } from '../../lib/model/parse-card';
import type { Finding } from '../../lib/photo/detect/seen-signs';
import type { ModelCard } from '../../lib/reading/card';
import { findingWith } from '../../lib/recognise/finder';
import { UnknownModelError } from './options';
import { startWasm } from './start-wasm';

/** The folder of a model as it ships. */
export const modelFolder = (id: string): string => `public/models/${id}`;

export interface OpenModel {
  readonly network: AdjustableNetwork;
  readonly card: ModelCard;
}

/** A model as it ships, in memory: the text of model.json, the bytes of its weights, and its card. */
export interface ModelInMemory {
  readonly modelJson: string;
  readonly weights: Uint8Array;
  readonly card: ModelCard;
}

/** Loads a model from memory. */
export async function openInMemory({ modelJson, weights, card }: ModelInMemory): Promise<OpenModel> {
  await startWasm();
  return { network: loadNetwork({ modelJson: JSON.parse(modelJson), weights: Uint8Array.from(weights).buffer }), card };
}

/** Loads a shipped model in Node, exactly as the page does. @throws UnknownModelError, ModelFormatError */
export async function openModel(id: string): Promise<OpenModel> {
  const { card, files } = await openFiles(id);
  return { network: loadNetwork(files), card };
}

/** The shipped finders with this network, for reading photographs. @throws UnknownModelError, ModelFormatError */
export async function openFinding(model: OpenModel): Promise<Finding> {
  const [digits, signs] = [await openFiles('digit-finder'), await openFiles('sign-finder')];
  return findingWith({ digits, signs }, model);
}

/** A shipped model’s files, checked, with its card. @throws UnknownModelError, ModelFormatError */
export async function openFiles(id: string): Promise<{ card: ModelCard; files: ModelFiles }> {
  const folder = modelFolder(id);
  if (!existsSync(folder)) throw new UnknownModelError(`There is no model ${id}: ${folder} is not there.`);
  await startWasm();
  const json = (file: string): unknown => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new ModelFormatError(`${folder}/${file} is no JSON.`, '', cause);
    }
  };
  const card = parseCard(json('card.json'));
  const checked = async (file: string): Promise<Uint8Array> => {
    const bytes = Uint8Array.from(readFileSync(`${folder}/${file}`));
    await checkFile(card, file, bytes.buffer);
    return bytes;
  };
  await checked('model.json');
  const modelJson = json('model.json');
  const { weightsManifest } = modelJson as { weightsManifest: { paths: string[] }[] };
  const parts = await Promise.all(weightsManifest.flatMap(({ paths }) => paths.map(checked)));
  const weights = Uint8Array.from(Buffer.concat(parts)).buffer;
  return { card, files: { modelJson, weights } };
}
