import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { NetworkFacts } from '../../components/compare-facts';
import type { ModelCard } from '../../lib/model/card';
import { listed } from './listed';

const MNIST = 'MNIST test';
const PEN_WRITERS = 'UCI pen digits, writers 25–30 (validation)';

/** Every network that ships, by its card, read while the site is built: the listed ones in their order, then the others. */
export function readNetworks(): NetworkFacts[] {
  const models = `${process.cwd()}/public/models`;
  const places = listed.map(({ id }) => id);
  const placeOf = (id: string): number => (places.includes(id) ? places.indexOf(id) : places.length);
  return readdirSync(models)
    .filter((id) => existsSync(`${models}/${id}/card.json`))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'en'))
    .map((id) => factsOf(JSON.parse(readFileSync(`${models}/${id}/card.json`, 'utf8')) as ModelCard));
}

function factsOf({ id, title, architecture, parameters, bytes, measured, training }: ModelCard): NetworkFacts {
  // Most of the networks cannot refuse: had nothing been refused, all are measured alike.
  const accuracyOn = (wanted: string) => measured.find(({ set }) => set === wanted)?.readAnyway;
  const short = listed.find((one) => one.id === id)?.short ?? title;
  return {
    ...{ id, title, short, architecture, parameters, bytes },
    ...{ mnist: accuracyOn(MNIST), pen: accuracyOn(PEN_WRITERS) },
    ...{ recipe: training.recipe, seconds: training.seconds },
  };
}
