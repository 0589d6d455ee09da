import { readdirSync, readFileSync } from 'node:fs';
import type { WeightPictures } from '../../lib/reading/inside/weight-pictures';
import { weightPictures } from '../../lib/recognise/compare/weight-pictures';

/** The weights of a linear network for 0 to 9, as pictures, while the site is built. */
export function readWeights(id: string): WeightPictures['pictures'] {
  const folder = `${process.cwd()}/public/models/${id}`;
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.bin'));
  const modelJson: unknown = JSON.parse(readFileSync(`${folder}/model.json`, 'utf8'));
  const weights = Uint8Array.from(readFileSync(`${folder}/${name}`)).buffer;
  return weightPictures({ modelJson, weights }).pictures;
}
