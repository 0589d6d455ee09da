import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { NetworkFacts } from '../../components/compare/compare-facts';
import type { ModelCard } from '../../lib/reading/card';

/** The networks in the order of the page, from the simplest to ours, each with a short name for narrow places. */
const listed: readonly { readonly id: string; readonly short: string }[] = [
  { id: 'softmax-regression', short: 'Softmax' },
  { id: 'mlp-100', short: '1 hidden' },
  { id: 'mlp-100-100-60', short: '3 hidden' },
  { id: 'mlp-512-256-128', short: 'Linear' },
  { id: 'mlp-512-256-128-no-dropout', short: 'No dropout' },
  { id: 'mlp-512-256-128-relu', short: 'Rectified' },
  { id: 'convnet', short: 'Convnet' },
  { id: 'digit-net', short: 'Ours' },
];

/** Finds each drawing's digits for all networks. */
const FINDER = 'digit-net';
/** They look at photographs, and read no drawing. */
const OF_PHOTOGRAPHS = ['digit-finder', 'sign-finder'];

const MNIST = 'MNIST test';
const PEN_WRITERS = 'UCI pen digits, writers 25–30 (validation)';

/** Reads the card of every network that reads drawings, while the site is built: the listed ones in their order, then the others. */
export function readNetworks(): NetworkFacts[] {
  const models = `${process.cwd()}/public/models`;
  const places = listed.map(({ id }) => id);
  const placeOf = (id: string): number => (places.includes(id) ? places.indexOf(id) : places.length);
  return readdirSync(models)
    .filter((id) => !OF_PHOTOGRAPHS.includes(id) && existsSync(`${models}/${id}/card.json`))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'en'))
    .map((id) => factsOf(id, JSON.parse(readFileSync(`${models}/${id}/card.json`, 'utf8')) as ModelCard));
}

/** `id` is the folder's name, by which the network is fetched. */
function factsOf(id: string, card: ModelCard): NetworkFacts {
  const { title, architecture, parameters, bytes, measured, training } = card;
  // Rejection thresholds differ between networks. The likeliest digit measures all of them alike.
  const accuracyOn = (wanted: string) => measured.find(({ set }) => set === wanted)?.readAnyway;
  const short = listed.find((one) => one.id === id)?.short ?? title;
  return {
    ...{ id, title, short, architecture, parameters, bytes },
    ...{ mnist: accuracyOn(MNIST), pen: accuracyOn(PEN_WRITERS) },
    ...{ recipe: training.recipe, seconds: training.seconds, findsDigits: id === FINDER },
  };
}
