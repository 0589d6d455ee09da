import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/build/project';
import type { ModelFiles } from '../../../lib/model/network';

/** The folder of the model that ships. */
const shippedFolder = join(projectRoot, 'public/models/digit-net');

/** The names of its files. */
export const shippedFiles = (): string[] => readdirSync(shippedFolder);

/** The bytes of one of its files. */
export const shippedFile = (name: string): Buffer => readFileSync(join(shippedFolder, name));

/** The file of its weights, whose name holds their hash. */
export const weightsFile: string = shippedFiles().find((name) => name.endsWith('.bin')) ?? '';

/** Its model.json, parsed, and its weights; each call makes new ones. */
export function shippedModel(): ModelFiles & { readonly modelJson: ModelJson } {
  return {
    modelJson: JSON.parse(shippedFile('model.json').toString()) as ModelJson,
    weights: Uint8Array.from(shippedFile(weightsFile)).buffer,
  };
}

export const shippedCard = (): unknown => JSON.parse(shippedFile('card.json').toString());

/** As much of a model.json as the tests look into. */
export interface ModelJson {
  modelTopology: {
    model_config: { class_name: string; config: { layers: { class_name: string; config: Record<string, unknown> }[] } };
  };
  weightsManifest: { paths: string[]; weights: { name: string; shape: number[]; dtype: string }[] }[];
}
