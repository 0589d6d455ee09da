import { loadLookAlikes, loadUnipenDigits, loadUnipenNondigits } from '../data/load';
import { dataDirectory } from '../data/source-file';
import {
  isUnseenWriter,
  seenPenDrawings,
  splitSigns,
  unseenPenDrawings,
  unseenSignsAndLookAlikes,
} from '../data/split';
import type { Schedule } from '../loop/recipe';
import type { RunState } from '../loop/run';
import { type Task, trainNetwork } from '../loop/train-network';
import { digitFinder } from '../network/architectures/digit-finder';
import { engravedDigits } from '../synthetic/engraved';
import type { DetectorWork } from './detector-work';

/** Some two hours on two cores. */
const recipe: Schedule = {
  seed: 1,
  epochs: 30,
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
  const digits = splitSigns(loadUnipenDigits(dataDirectory()));
  const signs = [...loadUnipenNondigits(dataDirectory()), ...loadLookAlikes(dataDirectory())];
  const task: Task<Schedule> = {
    sets: ['digits found and read right', 'patches wholly right'],
    samplesAPass: () => AN_EPOCH,
    work: (recipe): DetectorWork => ({
      module: new URL('./detector-work.ts', import.meta.url).href,
      recipe,
      drawings: {
        digits: [...digits.training, ...seenPenDrawings()],
        signs: signs.filter((sign) => !isUnseenWriter(sign)),
        printed: engravedDigits(),
      },
      unseen: { digits: [...digits.validation, ...unseenPenDrawings()], signs: unseenSignsAndLookAlikes() },
      validation: VALIDATION,
    }),
  };
  return trainNetwork(digitFinder, { ...recipe, epochs, seed }, task, folder, resume);
}
