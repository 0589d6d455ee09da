import { expect, test } from 'vitest';
import { parseLayers } from '../../../lib/model/layers';
import { foldedWeights } from '../../../training/export/fold';
import { modelFiles } from '../../../training/export/model-json';
import { tinyNet, tinyWeights } from '../tiny';

const { layout, parameters, statistics } = tinyWeights();
const folded = foldedWeights(tinyNet, layout, parameters, statistics);
const { modelJson, weights, weightsFile } = modelFiles(tinyNet, folded);

test('the topology is the architecture’s, without what only training needs', () => {
  expect(parseLayers(modelJson).map(({ kind }) => kind)).toEqual(
    tinyNet.layers.map(({ kind }) => kind).filter((kind) => kind !== 'dropout'),
  );
});

test('the weights’ file is named after its content, so that no cache pairs it with another model’s topology', () => {
  const other = new Map([...folded].map(([name, own]) => [name, { ...own, bias: own.bias.map((shift) => shift + 1) }]));
  expect(weightsFile).toMatch(/^weights\.[0-9a-f]{8}\.bin$/);
  expect(modelFiles(tinyNet, folded).weightsFile).toBe(weightsFile);
  expect(modelFiles(tinyNet, other).weightsFile).not.toBe(weightsFile);
});

test('kernels are a byte a weight and biases four, in the order of the manifest', () => {
  const [group] = (modelJson as { weightsManifest: { paths: string[]; weights: { name: string }[] }[] })
    .weightsManifest;
  expect(group?.paths).toEqual([weightsFile]);
  expect(group?.weights.map(({ name }) => name)).toEqual(
    ['one', 'two', 'logits'].flatMap((name) => [`${name}/kernel`, `${name}/bias`]),
  );
  const sizes = [...folded.values()].map(({ kernel, bias }) => kernel.length + 4 * bias.length);
  expect(weights.length).toBe(sizes.reduce((sum, size) => sum + size, 0));
});

test('it is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(modelJson))).toEqual(modelJson);
});
