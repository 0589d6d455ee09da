import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../lib/charts/spread';

test('what is apart stays where it is', () => {
  expect(spread([30, 10, 80], 11)).toEqual([30, 10, 80]);
});

test('what would overlap is pushed apart around its mean, in order', () => {
  expect(spread([50, 50, 50, 100], 10)).toEqual([40, 50, 60, 100]);
  expect(spread([22, 20], 10)).toEqual([26, 16]);
});

test('no two are nearer than the gap, the order stays, and their mean does not move', () => {
  const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(places, (wanted) => {
      const found = spread(wanted, 11);
      const sorted = [...found].sort((a, b) => a - b);
      for (const [i, place] of sorted.slice(1).entries()) expect(place - (sorted[i] ?? 0)).toBeGreaterThan(11 - 1e-6);
      for (const [i, a] of wanted.entries())
        for (const [j, b] of wanted.entries()) if (a < b) expect(found[i]).toBeLessThan(found[j] ?? 0);
      const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
      expect(sum(found)).toBeCloseTo(sum(wanted), 6);
    }),
  );
});
