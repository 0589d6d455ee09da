import '../cli/sentences';
import { seededRandom } from '../augment/random';
import { optionsOf, UsageError, wholeNumber } from '../cli/options';
import { loadMnistTraining } from '../data/load';
import { dataDirectory } from '../data/source-file';
import { MNIST_VALIDATION, splitMnist } from '../data/split';
import { layoutFrom } from '../loop/recipes/variant';
import { examplesOf } from './examples';
import { accuracy, initialise, type Learning, type OutputActivation, train } from './network';

const USAGE = `npm run by-hand -- [options]

Trains the network of training/from-scratch/network.ts on MNIST's first training pictures, and says how many validation
pictures it reads right.

  --layout SIZES   the sizes of its layers: 784,30,10
  --cost NAME      cross-entropy, or mean-squared-difference
  --epochs N       how often each picture is shown: 10
  --count N        how many pictures it learns from: 10000
  --seed N         where chance begins: 1
  -h, --help       prints this

Example: npm run by-hand -- --layout 784,100,100,60,10 --epochs 4`;

/**
 * Each cost with the outputs it belongs to, and a learning rate tried out for it. The mean squared difference has smaller
 * gradients, as a mean over ten outputs of which nine are mostly right, so its rate is larger.
 */
const COSTS: Readonly<Record<string, Learning & { readonly activation: OutputActivation }>> = {
  'cross-entropy': { activation: 'softmax', batchSize: 10, learningRate: 0.1 },
  'mean-squared-difference': { activation: 'sigmoid', batchSize: 10, learningRate: 3 },
};

const { values } = optionsOf(USAGE, {
  options: {
    layout: { type: 'string', default: '784,30,10' },
    cost: { type: 'string', default: 'cross-entropy' },
    epochs: { type: 'string', default: '10' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const layout = layoutFrom(values.layout);
const how = Object.hasOwn(COSTS, values.cost) ? COSTS[values.cost] : undefined;
if (how === undefined) {
  throw new UsageError(`--cost takes ${Object.keys(COSTS).join(' or ')}, not "${values.cost}".`);
}
const epochs = wholeNumber('--epochs', values.epochs, 1) as number;
const count = wholeNumber('--count', values.count, 1) as number;
const seed = wholeNumber('--seed', values.seed, 0) as number;

const mnist = splitMnist(loadMnistTraining(dataDirectory()));
if (count > mnist.training.count) {
  throw new UsageError(`--count takes at most ${mnist.training.count}: there are no more training pictures.`);
}
const examples = examplesOf(mnist.training, count);
const validation = examplesOf(mnist.validation, mnist.validation.count);
const percents = (ratio: number): string => `${(100 * ratio).toFixed(2)} %`;

const random = seededRandom(seed);
const network = initialise(layout, how.activation, random);
console.log(`${layout.join('-')}, ${how.activation}, before training: ${percents(accuracy(network, validation))}`);
for (let epoch = 1; epoch <= epochs; epoch++) {
  const cost = train(network, examples, how, random);
  console.log(
    `epoch ${epoch}/${epochs}  cost ${cost.toFixed(4)}  read right ${percents(accuracy(network, validation))}`,
  );
}
console.log(
  `Learnt from ${count} pictures. Read right: ${percents(accuracy(network, validation))} of ${MNIST_VALIDATION}.`,
);
