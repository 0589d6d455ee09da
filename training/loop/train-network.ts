import { rmSync } from 'node:fs';
import { inMinutes, progressLine, type ShowProgress, writeLine } from '../cli/progress-line';
import { asideOf } from '../cli/write-file';
import type { Architecture } from '../network/architectures/architecture';
import { type Layout, parameterLayout } from '../network/parameters';
import type { Pictures, Right } from '../network/read';
import type { TrainedWeights } from '../network/unfold';
import { type Checkpoint, readCheckpoint } from './checkpoint';
import type { DigitWork } from './digit-work';
import { startGradientPool, type Work } from './gradient-pool';
import { lockRun } from './lock-run';
import { adamWStep, follow, gradientDescentStep, learningRateAt } from './optimisers';
import type { Recipe, Schedule } from './recipe';
import { checkRun, type EpochResult, type RunState, readSaved, runFiles } from './run';
import { epochSize } from './samples';
import { sourcesOf, type TrainingSet } from './sources';
import { addEpoch, beginTraining, isWithoutRun, saveTraining, stateOf, type Training } from './training';

/** Something to learn: what threads do, what they validate with, and how many samples are one pass. */
export interface Task<R extends Schedule> {
  readonly sets: readonly string[];
  samplesAPass(recipe: R): number;
  work(recipe: R): Work;
  /** The weights to begin with; chance makes them where this is left out. */
  weights?(): Promise<TrainedWeights>;
}

const DIGIT_WORK = new URL('./digit-work.ts', import.meta.url).href;

/** To read one digit: from pictures and drawings, validated by sets of pictures. */
export const digitTask = (set: TrainingSet, validation: readonly Pictures[]): Task<Recipe> => ({
  sets: validation.map(({ title = '' }) => title),
  samplesAPass: ({ mixture, augment }) => epochSize(sourcesOf(set, mixture, augment)),
  work: (recipe): DigitWork => ({ module: DIGIT_WORK, recipe, set, validation }),
});

/**
 * Trains a network, saving the run to `folder` after each epoch; with `resume`, goes on where the folder's run was
 * interrupted, by the recipe it began with. Without it, an earlier run stays until the first epoch takes its place; an
 * empty folder gets a run at once, to go on with. Of a recipe that keeps the best, the weights saved as such are those
 * whose mean accuracy over the validation sets is highest, the lower loss deciding between equals; else the last.
 * @throws RunInUseError, OtherRunError, CheckpointError, WriteError
 */
export async function trainNetwork<R extends Schedule>(
  architecture: Architecture,
  wanted: R,
  task: Task<R>,
  folder: string,
  resume: boolean,
): Promise<RunState<R>> {
  const layout = parameterLayout(architecture);
  const unlock = lockRun(folder);
  try {
    // What a kill in the middle of writing left.
    for (const file of Object.values(runFiles(folder))) rmSync(asideOf(file), { force: true });
    const saved = resume ? savedRun<R>(folder, architecture, layout) : undefined;
    const recipe = saved?.about.recipe ?? wanted;
    const pool = await startGradientPool(architecture, layout, task.work(recipe));
    try {
      const about = { id: architecture.id, recipe, sets: task.sets };
      const training = beginTraining(about, layout, pool, saved, saved ? undefined : await task.weights?.());
      if (saved || isWithoutRun(folder)) saveTraining(training, folder);
      await trainToTheEnd(training, paceOf(recipe, task.samplesAPass(recipe)), folder);
      return stateOf(training);
    } finally {
      await pool.dismiss();
    }
  } finally {
    unlock();
  }
}

/** A run to go on with. @throws OtherRunError, CheckpointError */
function savedRun<R extends Schedule>(
  folder: string,
  architecture: Architecture,
  layout: Layout,
): Checkpoint<RunState<R>> | undefined {
  const saved = readCheckpoint<RunState<R>>(runFiles(folder).last);
  if (!saved) return undefined;
  checkRun(folder, architecture, layout, saved);
  // Now, and not hours later, it is told if the best weights are missing.
  readSaved(folder);
  return saved;
}

/** How a recipe divides a training into steps. */
interface Pace {
  /** Steps in which each sample is seen once. */
  readonly stepsAPass: number;
  readonly stepsAnEpoch: number;
  /** The learning rate after that many steps. */
  rateAt(done: number): number;
}

function paceOf(recipe: Schedule, samplesAPass: number): Pace {
  const { batchSize, epochs, learningRate, schedule, warmupEpochs } = recipe;
  const stepsAPass = Math.floor(samplesAPass / batchSize);
  if (stepsAPass === 0) throw new RangeError(`A batch of ${batchSize} needs more than ${samplesAPass} samples.`);
  const stepsAnEpoch = recipe.stepsPerEpoch ?? stepsAPass;
  const warmup = Math.round(warmupEpochs * stepsAnEpoch);
  const rateAt = (done: number): number =>
    schedule === 'constant' ? learningRate : learningRateAt(done, epochs * stepsAnEpoch, warmup, learningRate);
  return { stepsAPass, stepsAnEpoch, rateAt };
}

/** Trains to the recipe's last epoch, saving after each. */
async function trainToTheEnd(training: Training, pace: Pace, folder: string): Promise<void> {
  const { history, about } = training;
  const { recipe } = about;
  // A log has the line of each epoch.
  const show = progressLine('images', process.stdout, { isLogged: false });
  while (history.length < recipe.epochs) {
    const result = await trainEpoch(training, pace, show);
    addEpoch(training, result);
    saveTraining(training, folder);
    writeLine(epochWords(result, recipe, pace.stepsAnEpoch), process.stdout);
  }
}

async function trainEpoch(training: Training, pace: Pace, show: ShowProgress): Promise<EpochResult> {
  const { about, history, pool } = training;
  const { epochs, batchSize } = about.recipe;
  const { stepsAnEpoch } = pace;
  const epoch = history.length;
  const before = history.at(-1);
  const validated = before ? `, validation ${percents(before)}` : '';
  const began = Date.now();
  let loss = 0;
  for (let step = 0; step < stepsAnEpoch; step++) {
    const done = epoch * stepsAnEpoch + step;
    loss += await takeStep(training, pace, done);
    const words = `epoch ${epoch + 1}/${epochs}, loss ${(loss / (step + 1)).toFixed(4)}${validated}`;
    show((done + 1) * batchSize, epochs * stepsAnEpoch * batchSize, words);
  }
  return {
    epoch: epoch + 1,
    samples: (epoch + 1) * stepsAnEpoch * batchSize,
    loss: loss / stepsAnEpoch,
    validation: (await pool.validate()).map(summary),
    seconds: (Date.now() - began) / 1000,
  };
}

/** One batch: its gradient, a step against it, and the averages after it. Gives the batch's loss. */
async function takeStep({ about, layout, pool, adam }: Training, pace: Pace, done: number): Promise<number> {
  const { optimiser, weightDecay, averageDecay } = about.recipe;
  const loss = await pool.step(Math.floor(done / pace.stepsAPass), done % pace.stepsAPass);
  const rate = pace.rateAt(done);
  if (optimiser === 'gradient-descent') gradientDescentStep(pool.parameters, pool.gradient, rate);
  else adamWStep(layout, pool.parameters, pool.gradient, adam, done + 1, rate, weightDecay);
  follow(pool.averages.parameters, pool.parameters, averageDecay, done);
  follow(pool.averages.statistics, pool.statistics, averageDecay, done);
  return loss;
}

const summary = ({ right, count, loss }: Right) => ({ accuracy: right / count, loss: loss / count });

/** The ratio read right of each validation set, as "99.31 %, 98.70 %". */
export function percents({ validation }: EpochResult): string {
  return validation.map(({ accuracy }) => `${(100 * accuracy).toFixed(2)} %`).join(', ');
}

function epochWords(result: EpochResult, recipe: Schedule, steps: number): string {
  const { epoch, loss, seconds } = result;
  const rate = Math.round((steps * recipe.batchSize) / seconds);
  const left = inMinutes(1000 * seconds * (recipe.epochs - epoch));
  return `epoch ${epoch}/${recipe.epochs}  loss ${loss.toFixed(4)}  validation ${percents(result)}  ${rate} images/s  ${left} left`;
}
