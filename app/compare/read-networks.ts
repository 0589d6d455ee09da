import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { LearningPoint, NetworkFacts } from '../../components/compare/network/compare-facts';
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
    .map((id) => factsOf(id, JSON.parse(readFileSync(`${models}/${id}/card.json`, 'utf8')) as ModelCard, models));
}

/** `id` is the folder's name, by which the network is fetched. */
function factsOf(id: string, card: ModelCard, models: string): NetworkFacts {
  const { title, architecture, parameters, bytes, measured, training } = card;
  // Only ours has an output for "not a digit". The others' likeliest digit is what this page shows, however unsure.
  const isRefusing = id === FINDER;
  const accuraciesOn = (wanted: string) => {
    const { accuracy, readAnyway } = measured.find(({ set }) => set === wanted) ?? {};
    return isRefusing ? [accuracy, readAnyway] : [readAnyway];
  };
  const [[mnist, mnistUnrefused], [pen, penUnrefused]] = [accuraciesOn(MNIST), accuraciesOn(PEN_WRITERS)];
  const short = listed.find((one) => one.id === id)?.short ?? title;
  return {
    ...{ id, title, short, architecture, parameters, bytes },
    ...{ mnist, mnistUnrefused, pen, penUnrefused },
    ...{ recipe: training.recipe, seconds: training.seconds, curve: curveOf(`${models}/${id}/run.json`) },
    findsDigits: id === FINDER,
  };
}

/** What the page needs of the record of a training run. */
interface RecordedRun {
  readonly history: readonly {
    readonly samples: number;
    readonly validation: readonly { readonly accuracy: number }[];
  }[];
}

/** The first validation set of every run is MNIST's. */
function curveOf(file: string): LearningPoint[] {
  if (!existsSync(file)) return [];
  const { history } = JSON.parse(readFileSync(file, 'utf8')) as RecordedRun;
  return history.flatMap(({ samples, validation: [first] }) =>
    first ? [{ pictures: samples, accuracy: first.accuracy }] : [],
  );
}
