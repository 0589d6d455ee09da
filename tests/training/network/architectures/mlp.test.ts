import { expect, test } from 'vitest';
import { mlp } from '../../../../training/network/architectures/mlp';

const START = { kernel: 'xavier', bias: 0 } as const;
const settings = { id: 'some', title: 'Some', layout: [784, 30, 20, 10], activation: 'relu', start: START } as const;

test('the hidden layers are rectified and the last one gives logits', () => {
  expect(mlp(settings).layers).toEqual([
    { kind: 'flatten' },
    { kind: 'dense', name: 'hidden1', units: 30, activation: 'relu', start: START },
    { kind: 'dense', name: 'hidden2', units: 20, activation: 'relu', start: START },
    { kind: 'dense', name: 'logits', units: 10, start: START },
  ]);
});

test('without an activation no layer has one', () => {
  for (const layer of mlp({ ...settings, activation: 'none' }).layers) expect(layer).not.toHaveProperty('activation');
});

test('dropout is of the last hidden layer', () => {
  const { layers } = mlp({ ...settings, dropout: 0.5 });
  expect(layers.at(-2)).toEqual({ kind: 'dropout', rate: 0.5 });
  expect(layers.filter(({ kind }) => kind === 'dropout')).toHaveLength(1);
});

test('its summary tells the layout, what is between the layers, dropout, and what is at the end', () => {
  expect(mlp(settings).summary).toBe('Dense layers, 784 → 30 → 20 → 10, rectifiers between; softmax at the end');
  const other = mlp({ ...settings, activation: 'none', output: 'sigmoid', dropout: 0.5 }).summary;
  expect(other).toMatch(/nothing between, so that it stays linear, 50 % of the last hidden layer left out in training/);
  expect(other).toMatch(/; sigmoid at the end$/);
});

test('softmax is at the end unless sigmoids are asked for', () => {
  expect(mlp(settings).output).toBe('softmax');
  expect(mlp({ ...settings, output: 'sigmoid' }).output).toBe('sigmoid');
});

test.each([
  [[]],
  [[784]],
  [[10]],
  [[28, 10]],
  [[784, 9]],
  [[784, 0, 10]],
  [[784, -1, 10]],
  [[784, 1.5, 10]],
  [[784, Number.NaN, 10]],
])('the layout %j is refused', (layout) => {
  expect(() => mlp({ ...settings, layout })).toThrow(RangeError);
  expect(() => mlp({ ...settings, layout })).toThrow(`not ${layout}.`);
});
