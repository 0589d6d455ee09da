import { seededRandom } from '../augment/random';
import { classesOf } from '../network/architectures/architecture';
import { lossAndGradient } from '../network/gradient';
import { parameterLayout } from '../network/parameters';
import { countRight, type Pictures, type Right } from '../network/read';
import { courseAt, isCalm } from './course';
import type { Answers, GradientThreadData, Work } from './gradient-pool';
import type { DigitCourse, Recipe } from './recipe';
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
  const shownIn = (epoch: number): Shown => {
    const { mixture, augment, calm } = courseAt<DigitCourse>(recipe, epoch).course;
    const own = calm && isCalm(recipe, epoch) ? calm.augment : augment;
    return { sources: sourcesOf(set, mixture, own), settings: { ...recipe, ...(own && { augment: own }) } };
  };
  const size = recipe.batchSize / recipe.threads;
  let current: { epoch: number; shown: Shown; order: Uint32Array } | undefined;
  const inEpoch = (epoch: number) => {
    if (current?.epoch === epoch) return current;
    const shown = shownIn(epoch);
    current = { epoch, shown, order: epochOrder(shown.sources, recipe.seed, epoch) };
    return current;
  };

  const validate = (): Right[] =>
    validation.map(({ pixels, labels }) => {
      const count = Math.ceil(labels.length / recipe.threads);
      const [from, to] = [share * count, Math.min(labels.length, (share + 1) * count)];
      const own = { pixels: pixels.subarray(from * 784, to * 784), labels: labels.subarray(from, to) };
      return countRight(architecture, layout, averages.parameters, averages.statistics, own);
    });
  const step = (epoch: number, step: number): number => {
    const { shown, order } = inEpoch(epoch);
    const from = step * recipe.batchSize + share * size;
    const batch = makeBatch(shown.sources, shown.settings, classes, order, epoch, from, size);
    const dropoutSeed = seededRandom(recipe.seed, epoch, 3, step, share).below(2 ** 31);
    return lossAndGradient(architecture, layout, parameters, batch, dropoutSeed, gradient, statistics, recipe.cost);
  };
  return (question) => (question.kind === 'validate' ? validate() : step(question.pass, question.step));
}
