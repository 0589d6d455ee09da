import { rmSync } from 'node:fs';
import { inMinutes, progressLine, type ShowProgress, writeLine } from '../cli/progress-line';
import { asideOf } from '../cli/write-file';
import type { Architecture } from '../network/architectures/architecture';
import { type Layout, parameterLayout } from '../network/parameters';
import type { Pictures, Right } from '../network/read';
import { type Checkpoint, readCheckpoint } from './checkpoint';
import { courseAt, epochsOf } from './course';
import type { DigitWork } from './digit-work';
import { startGradientPool, type Work } from './gradient-pool';
import { lockRun } from './lock-run';
import { adamWStep, follow, gradientDescentStep, learningRateAt } from './optimisers';
import type { Course, DigitCourse, Recipe, Schedule } from './recipe';
import { checkRun, type EpochResult, type RunState, readSaved, runFiles } from './run';
import { epochSize } from './samples';
import { sourcesOf, type TrainingSet } from './sources';
import { addEpoch, beginTraining, isWithoutRun, saveTraining, stateOf, type Training } from './training';

/** Something to learn: what threads do, what they validate with, and how many samples are one pass. */
export interface Task<R extends Schedule> {
  readonly sets: readonly string[];
  samplesAPass(recipe: R, epoch: number): number;
  work(recipe: R): Work;
}

const DIGIT_WORK = new URL('./digit-work.ts', import.meta.url).href;

/** To read one digit: from pictures and drawings, validated by sets of pictures. */
export const digitTask = (set: TrainingSet, validation: readonly Pictures[]): Task<Recipe> => ({
  sets: validation.map(({ title = '' }) => title),
  samplesAPass(recipe, epoch) {
    const { mixture, augment } = courseAt<DigitCourse>(recipe, epoch).course;
    return epochSize(sourcesOf(set, mixture, augment));
  },
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
      const training = beginTraining(about, layout, pool, saved);
      if (saved || isWithoutRun(folder)) saveTraining(training, folder);
      await trainToTheEnd(training, task, folder);
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

/** How a course divides into steps. */
interface Pace {
  /** Steps in which each sample is seen once. */
  readonly stepsAPass: number;
  readonly stepsAnEpoch: number;
  /** Of the whole training, before the course begins. */
  readonly stepsBefore: number;
  readonly epochsBefore: number;
  /** The learning rate after that many steps of the course. */
  rateAt(done: number): number;
}

/** The pace of the course that an epoch, counted from 0, belongs to. */
function paceIn<R extends Schedule>(recipe: R, epoch: number, task: Task<R>): Pace {
  const { course, since } = courseAt<Course>(recipe, epoch);
  const before = since > 0 ? paceIn(recipe, 0, task) : undefined;
  const samplesAPass = task.samplesAPass(recipe, epoch);
  const stepsAPass = Math.floor(samplesAPass / recipe.batchSize);
  if (stepsAPass === 0) throw new RangeError(`A batch of ${recipe.batchSize} needs more than ${samplesAPass} samples.`);
  const stepsAnEpoch = recipe.stepsPerEpoch ?? stepsAPass;
  const warmup = Math.round(recipe.warmupEpochs * stepsAnEpoch);
  const { epochs, learningRate } = course;
  return {
    ...{ stepsAPass, stepsAnEpoch },
    stepsBefore: since * (before?.stepsAnEpoch ?? 0),
    epochsBefore: since,
    rateAt: (done) =>
      recipe.schedule === 'constant' ? learningRate : learningRateAt(done, epochs * stepsAnEpoch, warmup, learningRate),
  };
}

/** Trains to the recipe's last epoch, saving after each. */
async function trainToTheEnd<R extends Schedule>(training: Training<R>, task: Task<R>, folder: string): Promise<void> {
  const { history, about } = training;
  const { recipe } = about;
  // A log has the line of each epoch.
  const show = progressLine('images', process.stdout, { isLogged: false });
  while (history.length < epochsOf(recipe)) {
    const pace = paceIn(recipe, history.length, task);
    const result = await trainEpoch(training, pace, show);
    addEpoch(training, result);
    saveTraining(training, folder);
    writeLine(epochWords(result, recipe, pace.stepsAnEpoch), process.stdout);
  }
}

async function trainEpoch(training: Training<Schedule>, pace: Pace, show: ShowProgress): Promise<EpochResult> {
  const { about, history, pool } = training;
  const { batchSize } = about.recipe;
  const epochs = epochsOf(about.recipe);
  const { epochsBefore, stepsAnEpoch, stepsBefore } = pace;
  const epoch = history.length;
  const before = history.at(-1);
  const validated = before ? `, validation ${percents(before)}` : '';
  const began = Date.now();
  let loss = 0;
  for (let step = 0; step < stepsAnEpoch; step++) {
    const done = (epoch - epochsBefore) * stepsAnEpoch + step;
    loss += await takeStep(training, pace, done);
    const words = `epoch ${epoch + 1}/${epochs}, loss ${(loss / (step + 1)).toFixed(4)}${validated}`;
    show((done + 1) * batchSize, (epochs - epochsBefore) * stepsAnEpoch * batchSize, words);
  }
  return {
    epoch: epoch + 1,
    samples: (stepsBefore + (epoch + 1 - epochsBefore) * stepsAnEpoch) * batchSize,
    loss: loss / stepsAnEpoch,
    validation: (await pool.validate()).map(summary),
    seconds: (Date.now() - began) / 1000,
  };
}

/**
 * One batch: its gradient, a step against it, and the averages after it; `done` steps of the course were taken before.
 * Gives the batch's loss.
 */
async function takeStep({ about, layout, pool, adam }: Training<Schedule>, pace: Pace, done: number): Promise<number> {
  const { optimiser, weightDecay, averageDecay } = about.recipe;
  const { epochsBefore, stepsAPass, stepsBefore } = pace;
  const loss = await pool.step(epochsBefore + Math.floor(done / stepsAPass), done % stepsAPass);
  const rate = pace.rateAt(done);
  const allDone = stepsBefore + done;
  if (optimiser === 'gradient-descent') gradientDescentStep(pool.parameters, pool.gradient, rate);
  else adamWStep(layout, pool.parameters, pool.gradient, adam, allDone + 1, rate, weightDecay);
  follow(pool.averages.parameters, pool.parameters, averageDecay, allDone);
  follow(pool.averages.statistics, pool.statistics, averageDecay, allDone);
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
  const left = inMinutes(1000 * seconds * (epochsOf(recipe) - epoch));
  return `epoch ${epoch}/${epochsOf(recipe)}  loss ${loss.toFixed(4)}  validation ${percents(result)}  ${rate} images/s  ${left} left`;
}
