import { expect, test } from 'vitest';
import type { Recipe } from '../../../../training/loop/recipe';
import { classicModels } from '../../../../training/loop/recipes/classic';
import { modelOf } from '../../../../training/loop/recipes/table';
import { PICTURES_ALONE } from '../../../../training/loop/sources';

const recipeOf = (id: string): Recipe => modelOf(id).recipe;
/** Steps from start to end. */
const stepsOf = ({ epochs, stepsPerEpoch, split, batchSize }: Recipe): number =>
  epochs * (stepsPerEpoch ?? Math.floor(split.training / batchSize));
const dropoutOf = (id: string): (number | undefined)[] =>
  modelOf(id).architecture.layers.flatMap((layer) => (layer.kind === 'dropout' ? [layer.rate] : []));

test.each<[string, Partial<Recipe> & { steps: number }]>([
  ['softmax-regression', { optimiser: 'gradient-descent', learningRate: 0.5, batchSize: 50, steps: 1_000 }],
  ['softmax-regression-whole-set', { optimiser: 'gradient-descent', learningRate: 0.5, batchSize: 55_000, steps: 50 }],
  ['mlp-100', { optimiser: 'gradient-descent', learningRate: 0.1, batchSize: 100, epochs: 8, steps: 8 * 495 }],
  ['mlp-100-100-60', { optimiser: 'adam', learningRate: 0.005, batchSize: 1000, epochs: 20, steps: 20 * 56 }],
  ['mlp-512-256-128', { optimiser: 'adam', learningRate: 1e-4, batchSize: 128, steps: 1_000 }],
  ['mlp-512-256-128-no-dropout', { optimiser: 'adam', learningRate: 1e-4, batchSize: 128, steps: 1_000 }],
  ['mlp-512-256-128-relu', { optimiser: 'adam', learningRate: 1e-4, batchSize: 128, epochs: 40, steps: 40 * 429 }],
  ['convnet', { optimiser: 'adam', learningRate: 1e-4, batchSize: 50, steps: 10_000 }],
])('%s is trained as its tutorial trains it: %o', (id, { steps, ...figures }) => {
  expect(recipeOf(id)).toMatchObject(figures);
  expect(stepsOf(recipeOf(id))).toBe(steps);
});

test('the rate 0.5 on a batch’s mean cost is 0.01 on its sum', () => {
  const { learningRate, batchSize } = recipeOf('softmax-regression');
  expect(learningRate / batchSize).toBeCloseTo(0.01, 12);
});

test('each is trained on as many pictures as its tutorial, of the 60,000 that are for training', () => {
  for (const { architecture, recipe } of classicModels) {
    const { training, validation } = recipe.split;
    const expected = architecture.id.startsWith('mlp-100-100-60')
      ? [56_000, 4_000]
      : architecture.id === 'mlp-100'
        ? [49_500, 5_500]
        : [55_000, 5_000];
    expect([training, validation], architecture.id).toEqual(expected);
  }
});

test('all see the pictures as they are, at a steady rate, and keep the weights of their last step', () => {
  for (const { recipe } of classicModels) {
    expect(recipe).toMatchObject({ schedule: 'constant', keeps: 'last', averageDecay: 0, weightDecay: 0 });
    expect(recipe).toMatchObject({ labelSmoothing: 0, mixture: PICTURES_ALONE });
    expect(recipe.augment).toBeUndefined();
  }
});

test('the costs are cross-entropy, but where sigmoids are at the end', () => {
  for (const { architecture, recipe } of classicModels) {
    expect(recipe.cost === 'cross-entropy', architecture.id).toBe((architecture.output ?? 'softmax') === 'softmax');
  }
  expect(recipeOf('mlp-100-100-60').cost).toBe('least-squares');
  expect(recipeOf('mlp-100-100-60-through-sigmoid').cost).toBe('mean-squared-difference');
});

test('half of the last hidden layer is left out in training where the tutorial does so', () => {
  for (const id of ['mlp-512-256-128', 'mlp-512-256-128-relu', 'convnet']) expect(dropoutOf(id)).toEqual([0.5]);
  for (const id of ['softmax-regression', 'mlp-100', 'mlp-100-100-60', 'mlp-512-256-128-no-dropout']) {
    expect(dropoutOf(id)).toEqual([]);
  }
});

test('those with and without dropout differ in nothing else but the seed', () => {
  const [withIt, without] = ['mlp-512-256-128', 'mlp-512-256-128-no-dropout'].map(modelOf);
  expect({ ...withIt?.recipe, seed: 0 }).toEqual({ ...without?.recipe, seed: 0 });
  expect(withIt?.architecture.layers.filter(({ kind }) => kind !== 'dropout')).toEqual(without?.architecture.layers);
});
