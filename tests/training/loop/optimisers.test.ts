import { expect, test } from 'vitest';
import { adamWStep, newAdamWState } from '../../../training/loop/optimisers';
import type { Layout, Parameter } from '../../../training/network/parameters';

const parameter = (name: string, offset: number, decays: boolean): Parameter => ({
  ...{ name, shape: [1], offset, size: 1, start: { value: 0 }, decays },
});
/** A kernel, which decays, and a bias, which does not. */
const layout: Layout = {
  parameters: [parameter('kernel', 0, true), parameter('bias', 1, false)],
  ...{ parameterCount: 2, statistics: [], statisticCount: 0 },
};

test('the first step goes the learning rate against the sign of each gradient, however steep it is', () => {
  const parameters = new Float32Array([1, 1]);
  adamWStep(layout, parameters, new Float32Array([1e-3, -50]), newAdamWState(2), 1, 0.1, 0);
  expect(parameters[0]).toBeCloseTo(0.9, 5);
  expect(parameters[1]).toBeCloseTo(1.1, 5);
});

test('the second step is Adam’s formula, worked out by hand for gradients 1 and 3', () => {
  const parameters = new Float32Array([0, 0]);
  const state = newAdamWState(2);
  adamWStep(layout, parameters, new Float32Array([1, 1]), state, 1, 0.1, 0);
  adamWStep(layout, parameters, new Float32Array([3, 3]), state, 2, 0.1, 0);
  // m = 0.9·0.1 + 0.1·3 = 0.39, over 1 − 0.9² = 2.052632; v = 0.999·0.001 + 0.001·9 = 0.009999, over 1 − 0.999² = 5.002001.
  expect(state.mean[0]).toBeCloseTo(0.39, 6);
  expect(state.square[0]).toBeCloseTo(0.009999, 8);
  expect(parameters[0]).toBeCloseTo(-0.1 - (0.1 * 2.052632) / Math.sqrt(5.002001), 6);
});

test('kernels decay by the learning rate’s share of the weight decay, beside the gradient and not through it', () => {
  const parameters = new Float32Array([2, 2]);
  const state = newAdamWState(2);
  adamWStep(layout, parameters, new Float32Array([0, 0]), state, 1, 0.1, 0.5);
  expect(parameters[0]).toBeCloseTo(2 * (1 - 0.05), 6);
  expect(parameters[1]).toBe(2);
  expect([...state.mean, ...state.square]).toEqual([0, 0, 0, 0]);
});

test('it finds the bottom of a bowl', () => {
  const parameters = new Float32Array([3, -2]);
  const state = newAdamWState(2);
  for (let step = 1; step <= 500; step++) {
    const gradient = Float32Array.of(2 * ((parameters[0] as number) - 1), 8 * (parameters[1] as number));
    adamWStep(layout, parameters, gradient, state, step, 0.05, 0);
  }
  expect(parameters[0]).toBeCloseTo(1, 2);
  expect(parameters[1]).toBeCloseTo(0, 2);
});
