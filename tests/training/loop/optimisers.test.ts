import { expect, test } from 'vitest';
import {
  adamWStep,
  follow,
  gradientDescentStep,
  learningRateAt,
  newAdamWState,
} from '../../../training/loop/optimisers';
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

test('a step of plain gradient descent goes the learning rate’s share of the gradient downhill, in place', () => {
  const parameters = Float32Array.of(1, -2, 0.5);
  gradientDescentStep(parameters, Float32Array.of(4, -1, 0), 0.25);
  expect([...parameters]).toEqual([0, -1.75, 0.5]);
});

test('it finds the bottom of a bowl, and where the bowl is steep it needs a short step', () => {
  const descend = (rate: number): Float32Array => {
    const parameters = Float32Array.of(3, -2);
    for (let step = 0; step < 200; step++) {
      const [x, y] = parameters as unknown as [number, number];
      gradientDescentStep(parameters, Float32Array.of(2 * (x - 1), 8 * y), rate);
    }
    return parameters;
  };
  const [x, y] = descend(0.1);
  expect(x).toBeCloseTo(1, 5);
  expect(y).toBeCloseTo(0, 5);
  // Beyond 2 over the curvature of 8 each step overshoots by more than it came.
  expect(Math.abs(descend(0.26)[1] as number)).toBeGreaterThan(100);
});

const at = (step: number) => learningRateAt(step, 110, 10, 0.4);

test('the rate rises evenly to its peak over the warm-up', () => {
  expect([0, 4, 9].map(at)).toEqual([0.04, 0.2, 0.4]);
});

test('then it falls along half a cosine: from the peak, through half of it in the middle, to nothing', () => {
  expect(at(10)).toBeCloseTo(0.4, 12);
  expect(at(35)).toBeCloseTo(0.2 * (1 + Math.SQRT1_2), 12);
  expect(at(60)).toBeCloseTo(0.2, 12);
  expect(at(110)).toBeCloseTo(0, 12);
  for (let step = 10; step < 110; step++) expect(at(step + 1)).toBeLessThan(at(step));
});

test('without a warm-up it begins at the peak, and a run of one step is no division by nothing', () => {
  expect(learningRateAt(0, 100, 0, 0.4)).toBe(0.4);
  expect(learningRateAt(0, 1, 0, 0.4)).toBe(0.4);
  expect(learningRateAt(1, 1, 1, 0.4)).toBe(0.4);
});

test('the average follows fast at first, and keeps its decay later', () => {
  const average = new Float32Array([1, 2]);
  follow(average, new Float32Array([2, 0]), 0.9, 0);
  expect(average[0]).toBeCloseTo(0.1 * 1 + 0.9 * 2, 6);
  expect(average[1]).toBeCloseTo(0.1 * 2, 6);
  const late = new Float32Array([1]);
  follow(late, new Float32Array([2]), 0.9, 1e6);
  expect(late[0]).toBeCloseTo(1.1, 6);
});
