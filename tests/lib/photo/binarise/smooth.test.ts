import { expect, test } from 'vitest';
import { smooth } from '../../../../lib/photo/binarise/smooth';
import { seededRandom } from '../../../../training/augment/random';
import { mean } from '../planes';

test('a third of a camera’s noise remains, and the mean stays', () => {
  const random = seededRandom(2);
  const noise = { width: 80, height: 60, data: Float32Array.from({ length: 4800 }, () => random.normal()) };
  const { data } = smooth(noise);
  expect(Math.abs(mean(data) - mean(noise.data))).toBeLessThan(0.01);
  expect(Math.sqrt(mean(data.map((value) => value * value)))).toBeCloseTo(1 / 3, 1);
});

test.each([
  [1, 1],
  [1, 7],
  [5, 2],
])('%d × %d pixels of one level keep it, at the edges too', (width, height) => {
  const { data } = smooth({ width, height, data: new Float32Array(width * height).fill(42) });
  for (const value of data) expect(value).toBeCloseTo(42, 4);
});
