import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../lib/charts/plots/reliability-chart';

test('the interval of 8 of 10 is the one of the textbooks', () => {
  const [low, high] = wilsonInterval(8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
});

test('all right of few is far from certain, and stays within 0 and 1', () => {
  const [low, high] = wilsonInterval(1, 1);
  expect(low).toBeCloseTo(0.2065, 3);
  expect(high).toBe(1);
  expect(wilsonInterval(0, 1)[0]).toBe(0);
});

test('the more there were, the narrower it is', () => {
  const width = (count: number) => wilsonInterval(0.9 * count, count)[1] - wilsonInterval(0.9 * count, count)[0];
  expect(width(1000)).toBeLessThan(width(100) / 2);
});
