import { parentPort, workerData } from 'node:worker_threads';
import { seededRandom } from '../augment/random';
import { classesOf } from '../network/architectures/architecture';
import { startBackend } from '../network/backend';
import { lossAndGradient } from '../network/gradient';
import { parameterLayout } from '../network/parameters';
import { countRight } from '../network/read';
import type { GradientAnswer, GradientQuestion, GradientThreadData } from './gradient-pool';
import { epochOrder, makeBatch } from './samples';
import { sourcesOf } from './sources';

/** One of a team: computes the gradient of its share of each batch, and reads its share of the validation sets. */
const { architecture, set, recipe, validation, share, parameters, averages, gradient, statistics } =
  workerData as GradientThreadData;
const layout = parameterLayout(architecture);
const classes = classesOf(architecture);
const sources = sourcesOf(set, recipe.mixture, recipe.augment);
const size = recipe.batchSize / recipe.threads;
let order: { epoch: number; samples: Uint32Array } = { epoch: -1, samples: new Uint32Array(0) };

function answer(question: GradientQuestion): GradientAnswer {
  if (question.kind === 'validate') {
    return validation.map(({ pixels, labels }) => {
      const count = Math.ceil(labels.length / recipe.threads);
      const [from, to] = [share * count, Math.min(labels.length, (share + 1) * count)];
      const shared = { pixels: pixels.subarray(from * 784, to * 784), labels: labels.subarray(from, to) };
      return countRight(architecture, layout, averages.parameters, averages.statistics, shared);
    });
  }
  const { pass: epoch, step } = question;
  if (order.epoch !== epoch) order = { epoch, samples: epochOrder(sources, recipe.seed, epoch) };
  const batch = makeBatch(sources, recipe, classes, order.samples, epoch, step * recipe.batchSize + share * size, size);
  const dropoutSeed = seededRandom(recipe.seed, epoch, 3, step, share).below(2 ** 31);
  return lossAndGradient(architecture, layout, parameters, batch, dropoutSeed, gradient, statistics, recipe.cost);
}

await startBackend();
parentPort?.on('message', (question: GradientQuestion) => parentPort?.postMessage(answer(question)));
parentPort?.postMessage('ready');
