import { existsSync, rmSync } from 'node:fs';
import { seededRandom } from '../augment/random';
import { asideOf } from '../cli/write-file';
import type { Architecture } from '../network/architectures/architecture';
import { initialParameters, initialStatistics, type Layout, parameterLayout } from '../network/parameters';
import type { Pictures, Right } from '../network/read';
import { adamWStep, newAdamWState } from './adam-w';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './checkpoint';
import { gradientDescentStep } from './gradient-descent';
import { type GradientPool, startGradientPool } from './gradient-pool';
import { lockRun } from './lock-run';
import { inMinutes, showTraining } from './progress';
import type { Recipe } from './recipe';
import { checkRun, type EpochResult, isLastBest, type RunState, readSaved, runFiles } from './run';
import { epochSize } from './samples';
import { follow, learningRateAt } from './schedule';
import { sourcesOf, type TrainingSet } from './sources';

/**
 * Trains a network, saving the run to `folder` after each epoch; with `resume`, goes on where the folder's run was
 * interrupted, by the recipe it began with. Without it, an earlier run stays until the first epoch takes its place; an
 * empty folder gets a run at once, to go on with. Of a recipe that keeps the best, the weights kept as such are those
 * whose mean accuracy over the validation sets is highest, the lower loss deciding between equals; else the last.
 * @throws RunInUseError, OtherRunError, CheckpointError, WriteError
 */
export async function trainNetwork(
  architecture: Architecture,
  wanted: Recipe,
  set: TrainingSet,
  validation: readonly Pictures[],
  folder: string,
  resume: boolean,
): Promise<RunState> {
  const layout = parameterLayout(architecture);
  const unlock = lockRun(folder);
  try {
    // What a kill in the middle of writing left.
    for (const file of Object.values(runFiles(folder))) rmSync(asideOf(file), { force: true });
    const saved = resume ? savedRun(folder, architecture, layout) : undefined;
    const recipe = saved?.about.recipe ?? wanted;
    const team = await startGradientPool(architecture, layout, recipe, set, validation);
    try {
      return await trainWith(
        team,
        architecture.id,
        layout,
        recipe,
        validation.map(({ title = '' }) => title),
        epochSize(sourcesOf(set, recipe.mixture, recipe.augment)),
        saved,
        folder,
      );
    } finally {
      await team.dismiss();
    }
  } finally {
    unlock();
  }
}

/** A run to go on with. @throws OtherRunError, CheckpointError */
function savedRun(folder: string, architecture: Architecture, layout: Layout): Checkpoint<RunState> | undefined {
  const saved = readCheckpoint<RunState>(runFiles(folder).last);
  if (!saved) return undefined;
  checkRun(folder, architecture, layout, saved);
  // Now, and not hours later, it is told if the best weights are missing.
  readSaved(folder);
  return saved;
}

async function trainWith(
  team: GradientPool,
  id: string,
  layout: Layout,
  recipe: Recipe,
  sets: readonly string[],
  samplesAPass: number,
  saved: Checkpoint<RunState> | undefined,
  folder: string,
): Promise<RunState> {
  const start = initialParameters(layout, seededRandom(recipe.seed, 0));
  team.parameters.set(saved?.arrays.parameters ?? start);
  team.averages.parameters.set(saved?.arrays.averages ?? start);
  team.averages.statistics.set(saved?.arrays.statistics ?? initialStatistics(layout));
  const adam = newAdamWState(layout.parameterCount);
  adam.mean.set(saved?.arrays.mean ?? adam.mean);
  adam.square.set(saved?.arrays.square ?? adam.square);
  const history = [...(saved?.about.history ?? [])];
  let bestEpoch = saved?.about.bestEpoch ?? 0;

  const { last: lastFile, best: bestFile } = runFiles(folder);
  const state = (): RunState => ({ id, recipe, sets, history, bestEpoch });
  const save = (): void => {
    const all = { ...averaged(team), parameters: team.parameters, mean: adam.mean, square: adam.square };
    writeCheckpoint(lastFile, { about: state(), arrays: all });
    if (isLastBest(state())) writeCheckpoint(bestFile, { about: state(), arrays: averaged(team) });
  };
  if (saved || !(existsSync(lastFile) || existsSync(bestFile))) save();

  const stepsAPass = Math.floor(samplesAPass / recipe.batchSize);
  if (stepsAPass === 0) throw new RangeError(`A batch of ${recipe.batchSize} needs more than ${samplesAPass} samples.`);
  const stepsAnEpoch = recipe.stepsPerEpoch ?? stepsAPass;
  const warmup = Math.round(recipe.warmupEpochs * stepsAnEpoch);
  const rateAt = (done: number): number =>
    recipe.schedule === 'constant'
      ? recipe.learningRate
      : learningRateAt(done, recipe.epochs * stepsAnEpoch, warmup, recipe.learningRate);
  const progress = showTraining(() => history.length + 1, recipe.epochs, recipe.batchSize);
  const last = history.at(-1);
  if (last) progress.note(`validation ${percents(last)}`);
  while (history.length < recipe.epochs) {
    const epoch = history.length;
    const began = Date.now();
    let loss = 0;
    for (let step = 0; step < stepsAnEpoch; step++) {
      const done = epoch * stepsAnEpoch + step;
      loss += await team.step(Math.floor(done / stepsAPass), done % stepsAPass);
      if (recipe.optimiser === 'gradient-descent') {
        gradientDescentStep(team.parameters, team.gradient, rateAt(done));
      } else {
        adamWStep(layout, team.parameters, team.gradient, adam, done + 1, rateAt(done), recipe.weightDecay);
      }
      follow(team.averages.parameters, team.parameters, recipe.averageDecay, done);
      follow(team.averages.statistics, team.statistics, recipe.averageDecay, done);
      progress.step(step + 1, stepsAnEpoch, loss / (step + 1));
    }
    const result: EpochResult = {
      epoch: epoch + 1,
      samples: (epoch + 1) * stepsAnEpoch * recipe.batchSize,
      loss: loss / stepsAnEpoch,
      validation: (await team.validate()).map(summary),
      seconds: (Date.now() - began) / 1000,
    };
    history.push(result);
    if (recipe.keeps === 'last' || bestEpoch === 0 || betterThan(result, history[bestEpoch - 1] as EpochResult)) {
      bestEpoch = epoch + 1;
    }
    save();
    progress.epochDone(epochWords(result, recipe, stepsAnEpoch));
    progress.note(`validation ${percents(result)}`);
  }
  return state();
}

const averaged = ({ averages }: GradientPool) => ({ averages: averages.parameters, statistics: averages.statistics });

const summary = ({ right, count, loss }: Right) => ({ accuracy: right / count, loss: loss / count });

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function betterThan(a: EpochResult, b: EpochResult): boolean {
  const gain = meanOf(a.validation.map((v) => v.accuracy)) - meanOf(b.validation.map((v) => v.accuracy));
  if (gain !== 0) return gain > 0;
  return meanOf(a.validation.map((v) => v.loss)) < meanOf(b.validation.map((v) => v.loss));
}

/** The share read right of each validation set, as "99.31 %, 98.70 %". */
export function percents({ validation }: EpochResult): string {
  return validation.map(({ accuracy }) => `${(100 * accuracy).toFixed(2)} %`).join(', ');
}

function epochWords(result: EpochResult, recipe: Recipe, steps: number): string {
  const { epoch, loss, seconds } = result;
  const rate = Math.round((steps * recipe.batchSize) / seconds);
  const left = inMinutes(1000 * seconds * (recipe.epochs - epoch));
  return `epoch ${epoch}/${recipe.epochs}  loss ${loss.toFixed(4)}  validation ${percents(result)}  ${rate} images/s  ${left} left`;
}
