import { expect, test } from 'vitest';
import { seededRandom } from '../../../training/augment/random';
import { modelOf } from '../../../training/loop/recipes/table';
import type { Architecture } from '../../../training/network/architectures/architecture';
import { digitNet } from '../../../training/network/architectures/digit-net';
import { initialParameters, initialStatistics, parameterLayout } from '../../../training/network/parameters';
import { tinyNet, tinyPlainNet } from '../tiny';

test('arrays lie one behind the other in the order of the layers, with the shapes their layers need', () => {
  const { parameters, parameterCount } = parameterLayout(tinyNet);
  expect(parameters.map(({ name, shape }) => [name, shape])).toEqual([
    ['one/kernel', [5, 5, 1, 6]],
    ['one/gamma', [6]],
    ['one/beta', [6]],
    ['two/kernel', [3, 3, 6, 12]],
    ['two/gamma', [12]],
    ['two/beta', [12]],
    ['logits/kernel', [7 * 7 * 12, 10]],
    ['logits/bias', [10]],
  ]);
  let end = 0;
  for (const { shape, offset, size } of parameters) {
    expect(offset).toBe(end);
    expect(size).toBe(shape.reduce((product, length) => product * length, 1));
    end += size;
  }
  expect(parameterCount).toBe(end);
});

test('each normalisation has a mean and a variance for each of its channels', () => {
  const { statistics, statisticCount } = parameterLayout(tinyNet);
  expect(statistics).toEqual([
    { name: 'one', channels: 6, offset: 0 },
    { name: 'two', channels: 12, offset: 12 },
  ]);
  expect(statisticCount).toBe(36);
  expect([...initialStatistics(parameterLayout(tinyNet))]).toEqual([
    ...[...new Array(6).fill(0), ...new Array(6).fill(1)],
    ...[...new Array(12).fill(0), ...new Array(12).fill(1)],
  ]);
});

test('only kernels decay', () => {
  const decaying = parameterLayout(tinyNet).parameters.filter(({ decays }) => decays);
  expect(decaying.map(({ name }) => name)).toEqual(['one/kernel', 'two/kernel', 'logits/kernel']);
});

/** The numbers that an array of this name starts as, with the seed 1. */
function startOf(architecture: Architecture, name: string): Float32Array {
  const layout = parameterLayout(architecture);
  const { offset = 0, size = 0 } = layout.parameters.find((parameter) => parameter.name === name) ?? {};
  expect(size).toBeGreaterThan(0);
  return initialParameters(layout, seededRandom(1)).subarray(offset, offset + size);
}

const deviationOf = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

test('kernels start as He’s normal numbers, gammas as 1, betas and biases as 0', () => {
  const part = (name: string) => startOf(digitNet, name);
  const kernel = part('conv3b/kernel');
  expect(deviationOf(kernel)).toBeCloseTo(Math.sqrt(2 / (9 * 64)), 3);
  expect(part('conv3b/gamma').every((value) => value === 1)).toBe(true);
  expect(part('conv3b/beta').every((value) => value === 0)).toBe(true);
  expect(part('logits/bias').every((value) => value === 0)).toBe(true);
});

test('the same seed starts the same, another differently', () => {
  const start = (seed: number) => initialParameters(parameterLayout(tinyNet), seededRandom(seed));
  expect(start(1)).toEqual(start(1));
  expect(start(1)).not.toEqual(start(2));
});

test('a plain convolution has a bias for each filter, and keeps no statistics', () => {
  const { parameters, statisticCount } = parameterLayout(tinyPlainNet);
  expect(parameters.map(({ name, shape, decays }) => [name, shape, decays])).toEqual([
    ['one/kernel', [5, 5, 1, 4], true],
    ['one/bias', [4], false],
    ['two/kernel', [3, 3, 4, 6], true],
    ['two/bias', [6], false],
    // 28 halved, less 2 without padding, halved again.
    ['hidden/kernel', [6 * 6 * 6, 20], true],
    ['hidden/bias', [20], false],
    ['logits/kernel', [20, 10], true],
    ['logits/bias', [10], false],
  ]);
  expect(statisticCount).toBe(0);
  expect(initialStatistics(parameterLayout(tinyPlainNet))).toHaveLength(0);
});

test('Xavier’s kernels have the variance 2 / (inputs + outputs), in dense layers and in convolutions', () => {
  const dense = startOf(modelOf('mlp-100').architecture, 'hidden1/kernel');
  expect(deviationOf(dense)).toBeCloseTo(Math.sqrt(2 / (784 + 100)), 3);
  expect(Math.max(...dense.map(Math.abs))).toBeGreaterThan(3 * deviationOf(dense));
  const start = { kernel: 'xavier', bias: 0 } as const;
  const layers = [{ kind: 'convolution', name: 'wide', kernel: 5, filters: 600, plain: start }] as const;
  const convolution = startOf({ ...tinyPlainNet, layers }, 'wide/kernel');
  expect(deviationOf(convolution)).toBeCloseTo(Math.sqrt(2 / (25 * (1 + 600))), 3);
});

test('truncated normal kernels keep within two of their deviations of 0.1, and go all the way there', () => {
  const kernel = startOf(modelOf('convnet').architecture, 'conv2/kernel');
  const largest = kernel.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  expect(largest).toBeLessThanOrEqual(Math.fround(0.2));
  expect(largest).toBeGreaterThan(0.198);
  // A normal number cut at two deviations has 0.8796 of its own: 1 − 4 φ(2) / (2 Φ(2) − 1) is the square of it.
  expect(deviationOf(kernel)).toBeCloseTo(0.08796, 3);
  expect(Math.abs(kernel.reduce((sum, weight) => sum + weight, 0) / kernel.length)).toBeLessThan(0.001);
});

test('biases start as the value that the layer names', () => {
  expect([...new Set(startOf(modelOf('mlp-512-256-128').architecture, 'hidden3/bias'))]).toEqual([Math.fround(0.1)]);
  expect([...new Set(startOf(modelOf('mlp-100').architecture, 'hidden1/bias'))]).toEqual([0]);
});
