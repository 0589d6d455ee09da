import { expect, test } from 'vitest';
import { follow, learningRateAt } from '../../../training/loop/schedule';

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
