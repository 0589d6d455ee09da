import { expect, test } from 'vitest';
import { digitProbability, probabilitiesOf } from '../../../lib/reading/probabilities';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const logits = [0, 1, 2, 3, 4, 5, 6, 7, 8, Math.log(2)];

test('at temperature 1 they are the softmax', () => {
  const total = sum(logits.map(Math.exp));
  probabilitiesOf(logits, 1).forEach((p, i) => {
    expect(p).toBeCloseTo(Math.exp(logits[i] as number) / total, 12);
  });
});

test('two logits ln 3 apart at temperature 2 are √3 apart in probability', () => {
  const [low, high] = probabilitiesOf([0, Math.log(3)], 2) as [number, number];
  expect(high / low).toBeCloseTo(Math.sqrt(3), 12);
});

test('they sum to 1 and stay finite where the exponentials alone would overflow', () => {
  const p = probabilitiesOf([1e4, 1e4, -1e4, 0, 0, 0, 0, 0, 0, 0], 0.5);
  expect(sum(p)).toBeCloseTo(1, 12);
  expect(p[0]).toBeCloseTo(0.5, 12);
  expect(p[2]).toBe(0);
});

test('a higher temperature is less sure of the same digit', () => {
  const [cold, hot] = [probabilitiesOf(logits, 0.5), probabilitiesOf(logits, 3)];
  expect(cold.indexOf(Math.max(...cold))).toBe(8);
  expect(hot.indexOf(Math.max(...hot))).toBe(8);
  expect(Math.max(...hot)).toBeLessThan(Math.max(...cold));
});

test('without an eleventh output, the best guess tells how probable a digit is', () => {
  expect(digitProbability(logits, 1)).toBe(Math.max(...probabilitiesOf(logits, 1)));
});

test('an eleventh output is told from all ten together', () => {
  const alike = new Array<number>(10).fill(3);
  expect(digitProbability([...alike, 3 + Math.log(10)], 1)).toBeCloseTo(0.5, 12);
  expect(digitProbability([...alike, -Infinity], 1)).toBeCloseTo(1, 12);
});

test('a digit that is all but impossible keeps a probability above 0, so that thresholds can tell such apart', () => {
  expect(digitProbability([...new Array<number>(10).fill(0), 60], 1)).toBeGreaterThan(0);
});
