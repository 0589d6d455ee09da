import { seededRandom } from '../augment/random';
import { classesOf } from '../network/architectures/architecture';
import { lossAndGradient } from '../network/gradient';
import { parameterLayout } from '../network/parameters';
import { countRight, type Pictures, type Right } from '../network/read';
import type { Answers, GradientThreadData, Work } from './gradient-pool';
import type { Recipe } from './recipe';
import { epochOrder, makeBatch, type SampleSettings } from './samples';
import { type SampleSource, sourcesOf, type TrainingSet } from './sources';

/** The samples of an epoch, and how they are made. */
interface Shown {
  readonly sources: readonly SampleSource[];
  readonly settings: Omit<SampleSettings, 'mixture'>;
}

/** Reading one digit: from pictures and drawings, validated by sets of pictures. */
export interface DigitWork extends Work {
  readonly recipe: Recipe;
  readonly set: TrainingSet;
  readonly validation: readonly Pictures[];
}

/** What a thread does: the gradient of its share of each batch, and reading its share of the validation sets. */
export function answersOf(data: GradientThreadData<DigitWork>): Answers {
  const { architecture, work, share, parameters, averages, gradient, statistics } = data;
  const { recipe, set, validation } = work;
  const layout = parameterLayout(architecture);
  const classes = classesOf(architecture);
  const { calm } = recipe;
  const shown = (augment = recipe.augment): Shown => ({
    sources: sourcesOf(set, recipe.mixture, augment),
    settings: { ...recipe, ...(augment && { augment }) },
  });
  const [usual, last] = [shown(), shown(calm?.augment)];
  const shownIn = (pass: number): Shown => (calm && pass >= recipe.epochs - calm.epochs ? last : usual);
  const size = recipe.batchSize / recipe.threads;
  let order: { epoch: number; samples: Uint32Array } = { epoch: -1, samples: new Uint32Array(0) };

  const validate = (): Right[] =>
    validation.map(({ pixels, labels }) => {
      const count = Math.ceil(labels.length / recipe.threads);
      const [from, to] = [share * count, Math.min(labels.length, (share + 1) * count)];
      const own = { pixels: pixels.subarray(from * 784, to * 784), labels: labels.subarray(from, to) };
      return countRight(architecture, layout, averages.parameters, averages.statistics, own);
    });
  const step = (epoch: number, step: number): number => {
    const { sources, settings } = shownIn(epoch);
    if (order.epoch !== epoch) order = { epoch, samples: epochOrder(sources, recipe.seed, epoch) };
    const from = step * recipe.batchSize + share * size;
    const batch = makeBatch(sources, settings, classes, order.samples, epoch, from, size);
    const dropoutSeed = seededRandom(recipe.seed, epoch, 3, step, share).below(2 ** 31);
    return lossAndGradient(architecture, layout, parameters, batch, dropoutSeed, gradient, statistics, recipe.cost);
  };
  return (question) => (question.kind === 'validate' ? validate() : step(question.pass, question.step));
}
