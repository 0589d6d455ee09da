import { describe, expect, test } from 'vitest';
import {
  byChance,
  compareRatios,
  effect,
  onTest,
  points,
  signedPoints,
  standing,
  testCount,
} from '../../../../training/compare/report/difference';
import { someRow } from '../comparison-fixture';

/** Sentences with the spaces that keep a number and its unit together made common ones. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

const of = (share: number, count = 10_000) => ({ share, count });

test('chance is the binomial standard error of both, 19 times in 20', () => {
  expect(byChance(of(0.92), of(0.92))).toBeCloseTo(1.96 * Math.sqrt((2 * 0.92 * 0.08) / 10_000), 9);
});

test('runs that are known to differ from seed to seed make chance larger', () => {
  const same = byChance(of(0.99), of(0.99));
  const repeated = (count: number) => ({ ...of(0.99), seeds: { count, deviation: 0.002 } });
  expect(byChance(repeated(3), of(0.99))).toBeCloseTo(Math.hypot(same, 4.303 * 0.002), 9);
  expect(byChance(repeated(5), repeated(2))).toBeCloseTo(Math.hypot(same, 2.776 * 0.002, 12.706 * 0.002), 9);
  expect(byChance(repeated(10), of(0.99))).toBe(byChance(repeated(30), of(0.99)));
});

test('the deviation of a single run says nothing', () => {
  expect(byChance({ ...of(0.99), seeds: { count: 1, deviation: 0 } }, of(0.99))).toBe(byChance(of(0.99), of(0.99)));
});

test('two differences have the chance of all four shares', () => {
  expect(byChance(of(0.9), of(0.9), of(0.9), of(0.9))).toBeCloseTo(Math.SQRT2 * byChance(of(0.9), of(0.9)), 9);
});

describe('an effect', () => {
  test('is a gain or a loss where it is larger than chance', () => {
    expect(plain(effect(of(0.982), of(0.917)))).toBe('gained 6.50 points');
    expect(plain(effect(of(0.917), of(0.982)))).toBe('lost 6.50 points');
  });

  test('is none where chance may have made it', () => {
    expect(plain(effect(of(0.9213), of(0.9168)))).toBe(
      'made no difference beyond chance (+0.45, where ±0.76 points is chance)',
    );
    expect(effect(of(0.92, 100), of(0.9, 100))).toContain('no difference');
    expect(effect(of(1), of(1))).toContain('no difference');
  });
});

test('standing says above, below, or nothing that can be told', () => {
  expect(plain(standing(of(0.98), of(0.92)))).toBe('6.00 points above');
  expect(plain(standing(of(0.92), of(0.98)))).toBe('6.00 points below');
  expect(standing(of(0.92), of(0.92))).toMatch(/^no further than chance/);
  expect([
    compareRatios(of(0.98), of(0.92)),
    compareRatios(of(0.92), of(0.98)),
    compareRatios(of(0.92), of(0.92)),
  ]).toEqual([1, -1, 0]);
});

test('the test set is as large as what was read of it', () => {
  const row = someRow('softmax-regression', 0.92, 0.78, { seeds: { count: 3, mean: 0.92, deviation: 0.001 } });
  expect(testCount(row)).toBe(10_000);
  expect(onTest(row)).toMatchObject({ share: 0.92, count: 10_000, seeds: { count: 3, deviation: 0.001 } });
});

test('points have two decimals, and a minus where they are a loss', () => {
  expect(points(-0.0062)).toBe('0.62\u00A0points');
  expect([0.0062, -0.0062].map(signedPoints)).toEqual(['+0.62', '−0.62']);
});
