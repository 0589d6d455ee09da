import { expect, test } from 'vitest';
import { evaluateSeeds, spreadOf } from '../../../training/evaluate/seeds';

test('the spread of some runs is their mean and the standard deviation with n − 1', () => {
  const { mean, deviation } = spreadOf([0.96, 0.97, 0.98, 0.97]);
  expect(mean).toBeCloseTo(0.97, 12);
  // √((0.01² + 0 + 0.01² + 0) / 3)
  expect(deviation).toBeCloseTo(0.00816497, 8);
});

test('one run has no spread, and equal ones none either', () => {
  expect(spreadOf([0.9])).toEqual({ mean: 0.9, deviation: 0 });
  expect(spreadOf([0.5, 0.5, 0.5]).deviation).toBe(0);
});

test.each([
  [['0'], 'seeds takes a whole number from 1 on, not "0".'],
  [[], 'seeds takes a whole number from 1 on, not "".'],
  [['2', '3301'], 'A slice is two numbers'],
  [['2', ':100', '5'], '"5" is too much.'],
  [['2', '--run', 'anywhere'], 'seeds makes runs of its own: leave out --run.'],
])('seeds %j is refused in a sentence, before anything is trained', async (args, words) => {
  await expect(evaluateSeeds(args)).rejects.toThrow(words);
});
