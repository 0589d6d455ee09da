import { beforeAll, expect, test } from 'vitest';
import { loadNetwork } from '../../../lib/model/network';
import { grayImages } from '../../../training/evaluation/judge';
import { foldedWeights } from '../../../training/export/fold';
import { startBackend } from '../../../training/network/backend';
import { logitsOf } from '../../../training/network/read';
import { expectClose } from '../backends';
import { tinyNet, tinyPictures, tinyPlainNet, tinyWeights } from '../tiny';
import { floatFiles } from './float-files';

const { layout, parameters, statistics } = tinyWeights();

beforeAll(startBackend);

test('the folded network gives the logits that the normalised one gives', () => {
  const network = loadNetwork(floatFiles(tinyNet, foldedWeights(tinyNet, layout, parameters, statistics)));
  const pictures = tinyPictures();
  const folded = network.logitsOf(grayImages(pictures)).flat();
  network.dispose();
  expectClose(folded, logitsOf(tinyNet, layout, parameters, statistics, pictures.pixels));
});

test('layers come by name, in their order, with their kernels’ shapes', () => {
  const folded = foldedWeights(tinyNet, layout, parameters, statistics);
  expect([...folded].map(([name, { shape, bias }]) => [name, shape, bias.length])).toEqual([
    ['one', [5, 5, 1, 6], 6],
    ['two', [3, 3, 6, 12], 12],
    ['logits', [588, 10], 10],
  ]);
});

test('a layout of another network is refused by the array it lacks', () => {
  expect(() => foldedWeights(tinyNet, { ...layout, parameters: [] }, parameters, statistics)).toThrow('no one/kernel');
});

test('of a plain network nothing is to be folded: its kernels and biases come as they are', () => {
  const plain = tinyWeights(tinyPlainNet);
  const folded = foldedWeights(tinyPlainNet, plain.layout, plain.parameters, plain.statistics);
  expect([...folded.keys()]).toEqual(['one', 'two', 'hidden', 'logits']);
  const values = [...folded.values()].flatMap(({ kernel, bias }) => [...kernel, ...bias]);
  expect(values).toEqual([...plain.parameters]);
  expect(folded.get('two')?.shape).toEqual([3, 3, 4, 6]);
});

test('a plain network reads as it was trained', () => {
  const plain = tinyWeights(tinyPlainNet);
  const network = loadNetwork(
    floatFiles(tinyPlainNet, foldedWeights(tinyPlainNet, plain.layout, plain.parameters, plain.statistics)),
  );
  const pictures = tinyPictures();
  const folded = network.logitsOf(grayImages(pictures)).flat();
  network.dispose();
  expectClose(folded, logitsOf(tinyPlainNet, plain.layout, plain.parameters, plain.statistics, pictures.pixels));
});
