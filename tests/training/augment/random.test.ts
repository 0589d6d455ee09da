import { expect, test } from 'vitest';
import { oneOf, seededRandom, shuffled } from '../../../training/augment/random';

const COUNT = 20_000;
const many = (draw: () => number): number[] => Array.from({ length: COUNT }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean0(values)) ** 2));
const means = new WeakMap<readonly number[], number>();
function mean0(values: readonly number[]): number {
  const known = means.get(values) ?? mean(values);
  means.set(values, known);
  return known;
}

test('the same seeds give the same numbers', () => {
  const [a, b] = [seededRandom(7, 1), seededRandom(7, 1)];
  for (let i = 0; i < 100; i++) expect(a.uniform()).toBe(b.uniform());
});

test('other seeds, or the same in another order, give other numbers', () => {
  const firsts = [[], [0], [1], [2], [0, 0], [1, 2], [2, 1], [1, 2, 0]].map((seeds) =>
    seededRandom(...seeds).uniform(),
  );
  expect(new Set(firsts).size).toBe(firsts.length);
});

test('neighbouring seeds are unrelated', () => {
  const values = Array.from({ length: COUNT }, (_, seed) => seededRandom(1, seed).uniform());
  expect(mean(values)).toBeCloseTo(0.5, 2);
  const product = mean(values.slice(1).map((value, i) => (value - 0.5) * ((values[i] as number) - 0.5)));
  expect(Math.abs(product)).toBeLessThan(0.003);
});

test('uniform numbers are in [0, 1), with their mean and variance', () => {
  const values = many(seededRandom(1).uniform);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(mean(values)).toBeCloseTo(0.5, 2);
  expect(variance(values)).toBeCloseTo(1 / 12, 2);
});

test('normal numbers have mean 0, variance 1, and 68 % of them within 1', () => {
  const values = many(seededRandom(2).normal);
  expect(Math.abs(mean(values))).toBeLessThan(0.02);
  expect(Math.abs(variance(values) - 1)).toBeLessThan(0.03);
  expect(values.filter((value) => Math.abs(value) < 1).length / COUNT).toBeCloseTo(0.683, 2);
});

test('between stays between, and below is whole and reaches every number', () => {
  const random = seededRandom(3);
  const between = many(() => random.between(-2, 5));
  expect(Math.min(...between)).toBeGreaterThanOrEqual(-2);
  expect(Math.max(...between)).toBeLessThan(5);
  expect(mean(between)).toBeCloseTo(1.5, 1);
  expect(new Set(many(() => random.below(7)))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
});

test('shuffling keeps every number once, and every place gets every number alike', () => {
  const order = shuffled(100, seededRandom(4));
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect([...order]).not.toEqual([...order].sort((a, b) => a - b));
  const random = seededRandom(5);
  const firsts = many(() => shuffled(4, random)[0] as number);
  for (const n of [0, 1, 2, 3]) expect(firsts.filter((first) => first === n).length / COUNT).toBeCloseTo(0.25, 1);
});

test('one of a list is any of them, by chance, and of nothing there is none', () => {
  const random = seededRandom(4);
  const chosen = many(() => oneOf([0, 1], random));
  expect(mean(chosen)).toBeCloseTo(0.5, 1);
  expect(() => oneOf([], random)).toThrow(RangeError);
});
