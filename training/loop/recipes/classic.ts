import type { Start } from '../../network/architectures/architecture';
import { convnet } from '../../network/architectures/convnet';
import { mlp } from '../../network/architectures/mlp';
import { softmaxRegression } from '../../network/architectures/softmax-regression';
import type { Recipe, TrainableModel } from '../recipe';
import { PICTURES_ALONE } from '../sources';

/**
 * What the tutorials have in common: MNIST's pictures as they are, a steady rate, and the weights of the last step. Where a
 * run is cheap, of the seeds 1 to 3 the one that validates best: the last step of a steady rate is a matter of luck.
 */
const TUTORIAL = {
  seed: 1,
  split: { training: 55_000, validation: 5_000 },
  cost: 'cross-entropy',
  schedule: 'constant',
  warmupEpochs: 0,
  weightDecay: 0,
  averageDecay: 0,
  keeps: 'last',
  labelSmoothing: 0,
  mixture: PICTURES_ALONE,
  threads: 1,
} as const satisfies Partial<Recipe>;

const MNIST = 'MNIST training images 1–55,000, as they are';

const softmaxRegressionRecipe: Recipe = {
  ...TUTORIAL,
  seed: 2,
  optimiser: 'gradient-descent',
  // 0.01 on the cross-entropy summed over a batch of 50.
  learningRate: 0.01 * 50,
  ...{ batchSize: 50, stepsPerEpoch: 50, epochs: 20 },
};

const MLP_START: Start = { kernel: 'truncated-normal', bias: 0.1 };
const freeMlp = {
  title: 'Hidden layers of 100, 100 and 60',
  layout: [784, 100, 100, 60, 10],
  activation: 'relu',
  output: 'sigmoid',
  start: { kernel: 'xavier', bias: 0 },
} as const;
const freeMlpRecipe: Recipe = {
  ...TUTORIAL,
  // Four fifths of all 70,000, with the 10,000 test pictures on the side that is not learnt from.
  split: { training: 56_000, validation: 4_000 },
  // The sigmoids come after training: with the cost through them it hardly learns at this rate (training/EXPERIMENTS.md).
  cost: 'least-squares',
  ...{ optimiser: 'adam', learningRate: 0.005, batchSize: 1000, epochs: 20 },
};
const FREE_DATA = 'MNIST training images 1–56,000, as they are';

const mlp512 = { layout: [784, 512, 256, 128, 10], start: MLP_START } as const;
const mlp512Recipe: Recipe = {
  ...TUTORIAL,
  ...{ optimiser: 'adam', learningRate: 1e-4, batchSize: 128, stepsPerEpoch: 50, epochs: 20, threads: 2 },
};

/** The networks of four tutorials, from the simplest on, trained as they were there. */
export const classicModels: readonly TrainableModel[] = [
  {
    architecture: softmaxRegression,
    recipe: softmaxRegressionRecipe,
    words: 'gradient descent 0.01 on the summed cross-entropy, 1,000 batches of 50',
    data: MNIST,
    source: 0.9134,
  },
  {
    architecture: {
      ...softmaxRegression,
      id: 'softmax-regression-whole-set',
      title: 'Softmax regression, gradients of the whole set',
    },
    // A step of the same length, of which each has seen every picture.
    recipe: { ...softmaxRegressionRecipe, batchSize: 55_000, stepsPerEpoch: 1, epochs: 50 },
    words: 'gradient descent 0.5 on the mean cross-entropy of all 55,000 pictures, 50 steps',
    data: MNIST,
    isForComparison: true,
  },
  {
    architecture: mlp({
      ...{ id: 'mlp-100', title: 'One hidden layer of 100' },
      ...{ layout: [784, 100, 10], activation: 'relu', start: { kernel: 'xavier', bias: 0 } },
    }),
    recipe: {
      ...TUTORIAL,
      // A tenth of the 55,000 is validation.
      split: { training: 49_500, validation: 5_500 },
      ...{ optimiser: 'gradient-descent', learningRate: 0.1, batchSize: 100, epochs: 8 },
    },
    words: 'gradient descent 0.1 on the cross-entropy, batches of 100, 8 epochs',
    data: 'MNIST training images 1–49,500, as they are',
    // Of its validation pictures. What it prints for the test pictures, 99.51 %, is of the question whether each is a 0.
    source: 0.96,
  },
  {
    architecture: mlp({ ...freeMlp, id: 'mlp-100-100-60' }),
    recipe: freeMlpRecipe,
    words: 'Adam 0.005 on the mean squared difference of the logits, batches of 1,000, 20 epochs',
    data: FREE_DATA,
    // Of its test fifth of all 70,000.
    source: 0.9697,
  },
  {
    architecture: mlp({
      ...freeMlp,
      ...{ id: 'mlp-100-100-60-through-sigmoid', title: 'Hidden layers of 100, 100 and 60, cost through the sigmoids' },
    }),
    recipe: { ...freeMlpRecipe, cost: 'mean-squared-difference' },
    words: 'Adam 0.005 on the mean squared difference of the probabilities, batches of 1,000, 20 epochs',
    data: FREE_DATA,
    isForComparison: true,
  },
  {
    architecture: mlp({
      ...{ id: 'mlp-512-256-128', title: '512, 256 and 128, linear', ...mlp512, activation: 'none', dropout: 0.5 },
    }),
    recipe: { ...mlp512Recipe, seed: 3 },
    words: 'Adam 0.0001 on the cross-entropy, 1,000 batches of 128, dropout 0.5',
    data: MNIST,
    // Of the test pictures 3301 to 6600.
    source: 0.906,
  },
  {
    architecture: mlp({
      ...{ id: 'mlp-512-256-128-no-dropout', title: '512, 256 and 128, linear, without dropout' },
      ...{ ...mlp512, activation: 'none' },
    }),
    recipe: mlp512Recipe,
    words: 'Adam 0.0001 on the cross-entropy, 1,000 batches of 128',
    data: MNIST,
    // Of the test pictures 3301 to 6600.
    source: 0.906,
  },
  {
    architecture: mlp({
      ...{ id: 'mlp-512-256-128-relu', title: '512, 256 and 128, rectified' },
      ...{ ...mlp512, activation: 'relu', dropout: 0.5 },
    }),
    // To the end: by then its validation has stood still for several epochs.
    recipe: { ...mlp512Recipe, stepsPerEpoch: 429, epochs: 40 },
    words: 'Adam 0.0001 on the cross-entropy, batches of 128, 40 epochs, dropout 0.5',
    data: MNIST,
  },
  {
    architecture: convnet,
    recipe: {
      ...TUTORIAL,
      ...{ optimiser: 'adam', learningRate: 1e-4, batchSize: 50, stepsPerEpoch: 500, epochs: 20, threads: 2 },
    },
    words: 'Adam 0.0001 on the cross-entropy, 10,000 batches of 50, dropout 0.5',
    data: MNIST,
    source: 0.9903,
  },
];
