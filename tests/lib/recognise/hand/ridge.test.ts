import { expect, test } from 'vitest';
import { type RidgeCase, ridgeChange } from '../../../../lib/recognise/hand/ridge';

const caseOf = (features: readonly number[], wanted: readonly number[]): RidgeCase => {
  const own = Float32Array.from(features);
  return { features: own, weighed: own, wanted };
};

/** What the change makes of features. */
const through = (change: Float32Array, features: readonly number[], outputs: number): number[] =>
  Array.from({ length: outputs }, (_, j) =>
    features.reduce((sum, value, i) => sum + value * (change[i * outputs + j] as number), 0),
  );

test('without a penalty each case gets what it wants', () => {
  const cases = [caseOf([1, 0, 2], [3, -1]), caseOf([0, 1, 1], [0, 4])];
  const change = ridgeChange(cases, 1e-9);
  for (const { features, wanted } of cases)
    through(change, [...features], 2).forEach((value, j) => {
      expect(value).toBeCloseTo(wanted[j] as number, 4);
    });
});

test('with a penalty one case gets the ratio of its length that the formula gives', () => {
  // |features|² / (|features|² + penalty) of what is wanted.
  const change = ridgeChange([caseOf([2, 0], [5])], 1);
  expect(through(change, [2, 0], 1)[0]).toBeCloseTo((5 * 4) / 5, 5);
});

test('what is orthogonal to all cases does not change', () => {
  const change = ridgeChange([caseOf([1, 1, 0], [2, 2])], 0.5);
  expect(through(change, [0, 0, 7], 2)).toEqual([0, 0]);
});

test('a case that wants nothing holds back the others that resemble it', () => {
  const alone = ridgeChange([caseOf([1, 0], [4])], 1);
  const held = ridgeChange([caseOf([1, 0], [4]), caseOf([1, 0.2], [0])], 1);
  expect(through(held, [1, 0.2], 1)[0]).toBeLessThan(through(alone, [1, 0.2], 1)[0] as number);
});

test('the least penalised of all changes that fit as well is found', () => {
  const cases = [caseOf([1, 2, 3], [1]), caseOf([2, 0, 1], [-1])];
  const penalty = 0.7;
  const cost = (change: Float32Array): number =>
    cases.reduce((sum, { features, wanted }) => {
      const [value = 0] = through(change, [...features], 1);
      return sum + (value - (wanted[0] as number)) ** 2;
    }, 0) +
    penalty * change.reduce((sum, value) => sum + value * value, 0);
  const best = ridgeChange(cases, penalty);
  for (let i = 0; i < best.length; i++) {
    for (const step of [-0.01, 0.01]) {
      const other = Float32Array.from(best, (value, at) => (at === i ? value + step : value));
      expect(cost(other)).toBeGreaterThan(cost(best));
    }
  }
});
