import { existsSync } from 'node:fs';
import { seededRandom } from '../augment/random';
import { initialParameters, initialStatistics, type Layout } from '../network/parameters';
import type { TrainedWeights } from '../network/unfold';
import { type Checkpoint, writeCheckpoint } from './checkpoint';
import type { GradientPool } from './gradient-pool';
import { type AdamWState, newAdamWState } from './optimisers';
import type { Schedule } from './recipe';
import { type EpochResult, isLastBest, type RunState, runFiles } from './run';

/** A training under way: the weights are in the pool's memory. */
export interface Training<R extends Schedule = Schedule> {
  readonly about: Pick<RunState<R>, 'id' | 'recipe' | 'sets'>;
  readonly layout: Layout;
  readonly pool: GradientPool;
  readonly adam: AdamWState;
  readonly history: EpochResult[];
  /** As in RunState. */
  bestEpoch: number;
}

/** A training from its first step, with these weights if any, or from where a saved run stopped. */
export function beginTraining<R extends Schedule>(
  about: Training<R>['about'],
  layout: Layout,
  pool: GradientPool,
  saved: Checkpoint<RunState<R>> | undefined,
  weights?: TrainedWeights,
): Training<R> {
  const start = weights?.parameters ?? initialParameters(layout, seededRandom(about.recipe.seed, 0));
  pool.parameters.set(saved?.arrays.parameters ?? start);
  pool.averages.parameters.set(saved?.arrays.averages ?? start);
  pool.averages.statistics.set(saved?.arrays.statistics ?? weights?.statistics ?? initialStatistics(layout));
  const adam = newAdamWState(layout.parameterCount);
  adam.mean.set(saved?.arrays.mean ?? adam.mean);
  adam.square.set(saved?.arrays.square ?? adam.square);
  const { history = [], bestEpoch = 0 } = saved?.about ?? {};
  return { about, layout, pool, adam, history: [...history], bestEpoch };
}

export const stateOf = <R extends Schedule>({ about, history, bestEpoch }: Training<R>): RunState<R> => ({
  ...about,
  history,
  bestEpoch,
});

/** Whether a folder holds no run at all. */
export const isWithoutRun = (folder: string): boolean => !Object.values(runFiles(folder)).some(existsSync);

/** Writes the run to its folder. @throws WriteError */
export function saveTraining(training: Training, folder: string): void {
  const { pool, adam } = training;
  const { last, best } = runFiles(folder);
  const about = stateOf(training);
  const averaged = { averages: pool.averages.parameters, statistics: pool.averages.statistics };
  const all = {
    ...averaged,
    parameters: pool.parameters,
    mean: adam.mean,
    square: adam.square,
  };
  writeCheckpoint(last, { about, arrays: all });
  if (isLastBest(about)) writeCheckpoint(best, { about, arrays: averaged });
}

/** Notes an epoch; its weights are the ones to keep if the recipe keeps the last ones, or if none validated better. */
export function addEpoch(training: Training, result: EpochResult): void {
  const { about, history, bestEpoch } = training;
  const best = history[bestEpoch - 1];
  history.push(result);
  if (about.recipe.keeps === 'last' || best === undefined || betterThan(result, best))
    training.bestEpoch = result.epoch;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function betterThan(a: EpochResult, b: EpochResult): boolean {
  const gain = meanOf(a.validation.map((v) => v.accuracy)) - meanOf(b.validation.map((v) => v.accuracy));
  if (gain !== 0) return gain > 0;
  return meanOf(a.validation.map((v) => v.loss)) < meanOf(b.validation.map((v) => v.loss));
}
