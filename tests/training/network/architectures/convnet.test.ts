import { expect, test } from 'vitest';
import { classesOf } from '../../../../training/network/architectures/architecture';
import { convnet } from '../../../../training/network/architectures/convnet';
import { parameterLayout } from '../../../../training/network/parameters';

test('its arrays are those of two 5×5 convolutions with biases, each halved, and two dense layers', () => {
  const { parameters, statisticCount } = parameterLayout(convnet);
  expect(parameters.map(({ name, shape }) => [name, shape])).toEqual([
    ['conv1/kernel', [5, 5, 1, 32]],
    ['conv1/bias', [32]],
    ['conv2/kernel', [5, 5, 32, 64]],
    ['conv2/bias', [64]],
    ['hidden/kernel', [7 * 7 * 64, 1024]],
    ['hidden/bias', [1024]],
    ['logits/kernel', [1024, 10]],
    ['logits/bias', [10]],
  ]);
  expect(statisticCount).toBe(0);
});

test('every layer begins with truncated normal kernels and biases of 0.1', () => {
  for (const { name, start } of parameterLayout(convnet).parameters) {
    expect(start, name).toEqual(name.endsWith('/kernel') ? { deviation: 0.1, truncated: true } : { value: 0.1 });
  }
});

test('half of the 1024 are left out in training, and the last layer has no rectifier', () => {
  const [hidden, dropout, logits] = convnet.layers.slice(-3);
  expect(hidden).toMatchObject({ units: 1024, activation: 'relu' });
  expect(dropout).toEqual({ kind: 'dropout', rate: 0.5 });
  expect(logits).not.toHaveProperty('activation');
  expect(classesOf(convnet)).toBe(10);
});
