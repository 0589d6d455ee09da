import { expect, test } from 'vitest';
import { runFolder } from '../../../training/recipes/run-folder';

test('a model’s own run lies in the folder of its name', () => {
  expect(runFolder('convnet')).toBe('training/runs/convnet');
  expect(runFolder('convnet', { seed: undefined, layout: undefined, cost: undefined })).toBe('training/runs/convnet');
});

test('runs of another seed, layout or cost each have a folder of their own', () => {
  const seeds = [undefined, 0, 1, 12];
  const layouts = [undefined, '784,10', '784,100,10'];
  const costs = [undefined, 'cross-entropy', 'least-squares'];
  const folders = seeds.flatMap((seed) =>
    layouts.flatMap((layout) => costs.map((cost) => runFolder('mlp-100-100-60', { seed, layout, cost }))),
  );
  expect(new Set(folders).size).toBe(folders.length);
  for (const folder of folders) expect(folder).toMatch(/^training\/runs\/mlp-100-100-60[a-z0-9.-]*$/);
});

test('its name says what is other', () => {
  expect(runFolder('mlp-100-100-60', { layout: '784,200,10', cost: 'cross-entropy', seed: 3 })).toBe(
    'training/runs/mlp-100-100-60.layout-784-200-10.cross-entropy.seed-3',
  );
});
