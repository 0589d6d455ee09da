import { decodeWeights, parseManifest } from '../../lib/model/decode-weights';
import { seededRandom } from '../augment/random';
import { openFiles } from '../cli/open-model';
import type { Schedule } from '../loop/recipe';
import type { RunState } from '../loop/run';
import { type Task, trainNetwork } from '../loop/train-network';
import type { Architecture } from '../network/architectures/architecture';
import { digitFinder, signFinder } from '../network/architectures/finders';
import { parameterLayout } from '../network/parameters';
import { type TrainedWeights, unfoldedWeights } from '../network/unfold';
import { createGrain } from '../synthetic/photographs/camera/grain';
import { type DetectorWork, FINDS, pictureOf } from './detector-work';
import type { Patch } from './patches';
import { seenPeople, unseenPeople } from './people';

/** Some seventy minutes on two cores. */
const recipe: Schedule = {
  seed: 1,
  epochs: 28,
  learningRate: 3e-3,
  batchSize: 12,
  optimiser: 'adam',
  schedule: 'cosine',
  warmupEpochs: 0.5,
  weightDecay: 0.02,
  averageDecay: 0.998,
  keeps: 'best',
  threads: 2,
};

/** A network that finds, and how it is trained. */
export interface FinderModel {
  readonly architecture: Architecture;
  readonly recipe: Schedule;
  readonly finds: DetectorWork['finds'];
}

export const FINDERS: readonly FinderModel[] = [
  { architecture: digitFinder, recipe, finds: 'digits' },
  // So few strips validate that the best of many epochs is chance: signs were found best in the last ones.
  { architecture: signFinder, recipe: { ...recipe, keeps: 'last' }, finds: 'signs' },
];

/** Patches an epoch, and to validate with. */
const AN_EPOCH = 4000;
const VALIDATION = 240;

/** Of a network that has learnt already: half of what a new one begins with. */
const GENTLE = recipe.learningRate / 2;
/** Patches by which its normalisations are undone. */
const MET = 24;

/** What may be another than the recipe has it. */
export interface FinderChanges {
  readonly epochs?: number | undefined;
  readonly seed?: number | undefined;
  /** Trains the shipped finder on. */
  readonly isFromShipped?: boolean;
}

/** Trains a finder in `folder`; with `resume`, goes on with the run that is there. */
export function trainFinder(
  { architecture, recipe, finds }: FinderModel,
  folder: string,
  resume: boolean,
  { epochs = recipe.epochs, seed = recipe.seed, isFromShipped = false }: FinderChanges = {},
): Promise<RunState<Schedule>> {
  const task: Task<Schedule> = {
    sets: [`${finds} found and read right`, 'patches wholly right'],
    samplesAPass: () => AN_EPOCH,
    work: (recipe): DetectorWork => ({
      module: new URL('./detector-work.ts', import.meta.url).href,
      recipe,
      finds,
      drawings: seenPeople(),
      unseen: unseenPeople(),
      validation: VALIDATION,
    }),
    ...(isFromShipped && { weights: () => shippedWeights(architecture, finds, seed) }),
  };
  const start = isFromShipped ? { isFromShipped, learningRate: GENTLE } : {};
  return trainNetwork(architecture, { ...recipe, epochs, seed, ...start }, task, folder, resume);
}

async function shippedWeights(
  architecture: Architecture,
  finds: DetectorWork['finds'],
  seed: number,
): Promise<TrainedWeights> {
  const { files } = await openFiles(architecture.id);
  const make = FINDS[finds].maker(seenPeople(), createGrain(seededRandom(seed, 4)));
  const patches: Patch[] = [];
  for (let i = 0; i < MET; i++) patches.push(await make(seededRandom(seed, 8, i)));
  const folded = decodeWeights(parseManifest(files.modelJson), files.weights);
  return unfoldedWeights(architecture, parameterLayout(architecture), folded, pictureOf(patches));
}
