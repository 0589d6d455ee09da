import type { Schedule } from '../loop/recipe';
import type { RunState } from '../loop/run';
import { type Task, trainNetwork } from '../loop/train-network';
import { digitFinder } from '../network/architectures/digit-finder';
import type { DetectorWork } from './detector-work';
import { seenPeople, unseenPeople } from './people';

/** Some fifty minutes on two cores. */
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

/** The network that finds digits, and how it is trained. */
export const finderModel = { architecture: digitFinder, recipe };

/** Patches an epoch, and to validate with. */
const AN_EPOCH = 4000;
const VALIDATION = 160;

/** Trains the finder in `folder`; with `resume`, goes on with the run that is there. */
export function trainFinder(
  folder: string,
  resume: boolean,
  { epochs = recipe.epochs, seed = recipe.seed }: Partial<Record<'epochs' | 'seed', number | undefined>> = {},
): Promise<RunState<Schedule>> {
  const task: Task<Schedule> = {
    sets: ['digits found and read right', 'patches wholly right'],
    samplesAPass: () => AN_EPOCH,
    work: (recipe): DetectorWork => ({
      module: new URL('./detector-work.ts', import.meta.url).href,
      recipe,
      drawings: seenPeople(),
      unseen: unseenPeople(),
      validation: VALIDATION,
    }),
  };
  return trainNetwork(digitFinder, { ...recipe, epochs, seed }, task, folder, resume);
}
