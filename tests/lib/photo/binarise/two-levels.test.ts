import { expect, test } from 'vitest';
import { twoLevels } from '../../../../lib/photo/binarise/two-levels';
import { seededRandom } from '../../../../training/augment/random';

/** So many values around each level, normally distributed. */
function noisy(...levels: readonly { readonly mean: number; readonly count: number; readonly deviation: number }[]) {
  const random = seededRandom(5);
  return Float32Array.from(
    levels.flatMap(({ mean, count, deviation }) =>
      Array.from({ length: count }, () => mean + deviation * random.normal()),
    ),
  );
}

test('two levels with noise are told apart, and each one’s mean, deviation and share found', () => {
  const { threshold, below, above } = twoLevels(
    noisy({ mean: 80, count: 3000, deviation: 10 }, { mean: 200, count: 7000, deviation: 5 }),
  );
  expect(Math.abs(threshold - 140)).toBeLessThan(2);
  expect(Math.abs(below.mean - 80)).toBeLessThan(1);
  expect(Math.abs(above.mean - 200)).toBeLessThan(1);
  expect(below.ratio).toBeCloseTo(0.3, 3);
  expect(above.ratio).toBeCloseTo(0.7, 3);
  expect(Math.abs(below.deviation - 10)).toBeLessThan(0.5);
  expect(Math.abs(above.deviation - 5)).toBeLessThan(0.5);
  // Half of a normal distribution lies within 0.674 deviations.
  expect(Math.abs(above.spread - 0.674 * 5)).toBeLessThan(0.6);
});

test('ink on a thousandth of the sheet is found, on either side of the paper', () => {
  const paper = { mean: 400, count: 99_900, deviation: 4 };
  const dark = twoLevels(noisy(paper, { mean: 100, count: 100, deviation: 4 }));
  expect(dark.below.ratio).toBeCloseTo(0.001, 6);
  expect(Math.abs(dark.below.mean - 100)).toBeLessThan(3);
  const light = twoLevels(noisy(paper, { mean: 700, count: 100, deviation: 4 }));
  expect(light.above.ratio).toBeCloseTo(0.001, 6);
  expect(Math.abs(light.above.mean - 700)).toBeLessThan(3);
});

test('four pixels of glare in a sheet of a hundred thousand do not hide faint ink', () => {
  const values = noisy({ mean: 100, count: 99_000, deviation: 1 }, { mean: 130, count: 996, deviation: 1 });
  const { above } = twoLevels(Float32Array.from([...values, 440, 440, 440, 440]));
  expect(above.ratio).toBeCloseTo(0.01, 3);
});

test.each([1, 2, 1000])('%d values of one level lie on one side, and nothing is infinite', (count) => {
  const { threshold, below, above } = twoLevels(new Float32Array(count).fill(42));
  expect(below.ratio + above.ratio).toBe(1);
  expect([below.ratio, above.ratio]).toContain(1);
  for (const value of [threshold, below.mean, above.mean]) expect(Math.abs(value - 42)).toBeLessThan(0.01);
  for (const { deviation, spread } of [below, above]) expect([deviation, spread]).toEqual([0, 0]);
});
