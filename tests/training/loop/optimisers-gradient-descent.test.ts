import { expect, test } from 'vitest';
import { gradientDescentStep } from '../../../training/loop/optimisers';

test('a step goes the learning rate’s share of the gradient downhill, in place', () => {
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
