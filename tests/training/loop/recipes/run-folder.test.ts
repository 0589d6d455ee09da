import { expect, test } from 'vitest';
import { runFolder } from '../../../../training/loop/recipes/run-folder';
import { modelOf } from '../../../../training/loop/recipes/table';

const free = modelOf('mlp-100-100-60');

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
