import { expect, test } from 'vitest';
import { UsageError } from '../../../../training/cli/options';
import { MODELS, modelOf } from '../../../../training/loop/recipes/table';
import { asInRecipe, layoutFrom, runFolder, variantOf } from '../../../../training/loop/recipes/variant';
import { parameterLayout } from '../../../../training/network/parameters';

const free = modelOf('mlp-100-100-60');
const unitsOf = ({ architecture }: typeof free): number[] =>
  architecture.layers.flatMap((layer) => (layer.kind === 'dense' ? [layer.units] : []));

test('without changes a model stays what it is', () => {
  for (const model of MODELS) expect(variantOf(model, {})).toEqual(model);
});

test('epochs and seed are free with every model, and nothing else moves', () => {
  for (const model of MODELS) {
    const variant = variantOf(model, { epochs: 2, seed: 0 });
    expect(variant).toEqual({ ...model, recipe: { ...model.recipe, epochs: 2, seed: 0 } });
  }
});

test('the layers of the perceptron whose layout is free are those that are asked for', () => {
  const variant = variantOf(free, { layout: '784,200,50,10' });
  expect(unitsOf(variant)).toEqual([200, 50, 10]);
  expect(parameterLayout(variant.architecture).parameterCount).toBe(785 * 200 + 201 * 50 + 51 * 10);
  expect(variant.recipe.layout).toEqual([784, 200, 50, 10]);
  expect(variant.architecture).toMatchObject({
    id: 'mlp-100-100-60',
    title: expect.stringMatching(/200 → 50/),
    output: 'sigmoid',
  });
  const [, first] = variant.architecture.layers;
  expect(first).toMatchObject({ activation: 'relu', start: { kernel: 'xavier', bias: 0 } });
});

test('no hidden layer at all is a layout, too', () => {
  expect(unitsOf(variantOf(free, { layout: '784,10' }))).toEqual([10]);
});

test.each(['cross-entropy', 'mean-squared-difference', 'least-squares'])('its cost can be %s', (cost) => {
  const variant = variantOf(free, { cost });
  expect(variant.recipe.cost).toBe(cost);
  expect(variant.architecture).toEqual(free.architecture);
});

test('another cost is refused, and those there are named', () => {
  expect(() => variantOf(free, { cost: 'hinge' })).toThrow(UsageError);
  expect(() => variantOf(free, { cost: 'hinge' })).toThrow(/cross-entropy or .*least-squares, not "hinge"\.$/);
});

test.each(MODELS.filter((model) => model !== free).map(({ architecture }) => architecture.id))(
  '%s takes no other layers and no other cost',
  (id) => {
    for (const change of [{ layout: '784,20,10' }, { cost: 'cross-entropy' }]) {
      expect(() => variantOf(modelOf(id), change)).toThrow(UsageError);
      expect(() => variantOf(modelOf(id), change)).toThrow(`--layout and --cost are for mlp-100-100-60`);
    }
  },
);

test('a run is opened with the layers that its own recipe names, whatever the table says', () => {
  const { recipe } = variantOf(free, { layout: '784,30,10', cost: 'cross-entropy' });
  const opened = asInRecipe(free, JSON.parse(JSON.stringify(recipe)));
  expect(opened).toEqual(variantOf(free, { layout: '784,30,10', cost: 'cross-entropy' }));
  expect(asInRecipe(free, free.recipe)).toEqual(free);
});

test('a layout is the sizes of the layers, as many as there are', () => {
  expect(layoutFrom('784,100,100,60,10')).toEqual([784, 100, 100, 60, 10]);
  expect(layoutFrom('784-10')).toEqual([784, 10]);
});

test.each(['784,30,11', '100,10', '784,0,10', '784,1.5,10', '784,,10', '784,-5,10', '784,a,10', '784', '', 'ten'])(
  '"%s" leads from no picture to a digit, and is refused',
  (text) => {
    for (const refused of [() => layoutFrom(text), () => variantOf(free, { layout: text })]) {
      expect(refused).toThrow(UsageError);
      expect(refused).toThrow(
        `--layout takes the sizes of the layers, from 784 pixels to 10 digits, as 784,100,100,60,10; not "${text}".`,
      );
    }
  },
);

test('a model’s own run lies in the folder of its name, also where its own figures are named', () => {
  expect(runFolder(modelOf('convnet'))).toBe('training/runs/convnet');
  const { seed, epochs, cost } = free.recipe;
  expect(runFolder(free, { seed, epochs, cost, layout: undefined })).toBe('training/runs/mlp-100-100-60');
});

test('runs of another seed, length, layout or cost each have a folder of their own', () => {
  const folders = [undefined, 0, 12].flatMap((seed) =>
    [undefined, 1, 12].flatMap((epochs) =>
      [undefined, '784,10', '784,100,10'].flatMap((layout) =>
        [undefined, 'cross-entropy'].map((cost) => runFolder(free, { seed, epochs, layout, cost })),
      ),
    ),
  );
  expect(new Set(folders).size).toBe(folders.length);
  for (const folder of folders) expect(folder).toMatch(/^training\/runs\/mlp-100-100-60[a-z0-9.-]*$/);
});

test('its name says what is other', () => {
  expect(runFolder(free, { layout: '784,200,10', cost: 'cross-entropy', epochs: 2, seed: 3 })).toBe(
    'training/runs/mlp-100-100-60.layout-784-200-10.cross-entropy.epochs-2.seed-3',
  );
});
