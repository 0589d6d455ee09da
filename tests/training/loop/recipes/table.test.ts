import { describe, expect, test } from 'vitest';
import { UnknownModelError } from '../../../../training/cli/options';
import { MODELS, modelOf } from '../../../../training/loop/recipes/table';
import { digitNet } from '../../../../training/network/architectures/digit-net';
import { parameterLayout } from '../../../../training/network/parameters';

const MNIST_TRAINING_COUNT = 60_000;
const everyModel = MODELS.map((model) => [model.architecture.id, model] as const);

test('a model is found by its id', () => {
  expect(modelOf('digit-net').architecture).toBe(digitNet);
  for (const [id, model] of everyModel) expect(modelOf(id)).toBe(model);
});

test('a model that there is none of is refused, and those there are named', () => {
  expect(() => modelOf('digitnet')).toThrow(UnknownModelError);
  expect(() => modelOf('digitnet')).toThrow('There is no model digitnet. There is: softmax-regression, ');
  expect(() => modelOf('digitnet')).toThrow(/convnet, digit-net\.$/);
});

test.each([
  ['softmax-regression', 7_850],
  ['softmax-regression-whole-set', 7_850],
  ['mlp-100', 79_510],
  ['mlp-100-100-60', 95_270],
  ['mlp-100-100-60-through-sigmoid', 95_270],
  ['mlp-512-256-128', 567_434],
  ['mlp-512-256-128-no-dropout', 567_434],
  ['mlp-512-256-128-relu', 567_434],
  ['convnet', 3_274_634],
])('%s has %d weights', (id, weights) => {
  expect(parameterLayout(modelOf(id).architecture).parameterCount).toBe(weights);
});

describe.each(everyModel)('%s', (_id, { architecture, recipe, words, data }) => {
  test('learns from training pictures alone, and from none that it is validated with', () => {
    const { training, validation } = recipe.split;
    expect(Math.min(training, validation)).toBeGreaterThan(0);
    expect(training + validation).toBeLessThanOrEqual(MNIST_TRAINING_COUNT);
  });

  test('shares each batch evenly among its threads, and finds whole batches among its pictures', () => {
    expect(recipe.batchSize % recipe.threads).toBe(0);
    expect(recipe.batchSize).toBeLessThanOrEqual(recipe.split.training);
  });

  test('says in words what its recipe says in numbers', () => {
    const counted = (count: number) => count.toLocaleString('en-GB');
    expect(words).toContain(counted(recipe.batchSize));
    expect(data).toContain(`MNIST training images 1–${counted(recipe.split.training)}`);
    const drops = architecture.layers.some(({ kind }) => kind === 'dropout');
    if (!recipe.augment) expect(words.includes('dropout')).toBe(drops);
  });
});

test('no two have an id or a title in common', () => {
  expect(new Set(everyModel.map(([id]) => id)).size).toBe(MODELS.length);
  expect(new Set(MODELS.map(({ architecture }) => architecture.title)).size).toBe(MODELS.length);
});
