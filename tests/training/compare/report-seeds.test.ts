import { expect, test } from 'vitest';
import { spreadOf } from '../../../training/compare/report-seeds';

test('the spread of some runs is their mean and the standard deviation with n − 1', () => {
  const { count, mean, deviation } = spreadOf([0.96, 0.97, 0.98, 0.97]);
  expect(count).toBe(4);
  expect(mean).toBeCloseTo(0.97, 12);
  // √((0.01² + 0 + 0.01² + 0) / 3)
  expect(deviation).toBeCloseTo(0.00816497, 8);
});

test('one run has no spread, and equal ones none either', () => {
  expect(spreadOf([0.9])).toEqual({ count: 1, mean: 0.9, deviation: 0 });
  expect(spreadOf([0.5, 0.5, 0.5]).deviation).toBe(0);
});
