import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, ticks } from '../../../lib/charts/scale';

test('a linear scale maps the ends of its domain to its ends, and the rest evenly, also upside down', () => {
  const scale = linear(-10, 30, 200, 0);
  expect([-10, 0, 10, 30].map(scale)).toEqual([200, 150, 100, 0]);
});

test('a domain of no width goes to the middle', () => {
  expect(linear(5, 5, 0, 100)(5)).toBe(50);
});

test.each([
  [0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.9, 1, 6, [0.9, 0.92, 0.94, 0.96, 0.98, 1]],
  [-30, 30, 7, [-30, -20, -10, 0, 10, 20, 30]],
  [10, 160, 7, [50, 100, 150]],
  [1, 14, 8, [2, 4, 6, 8, 10, 12, 14]],
  [3, 3, 5, [3]],
])('from %d to %d at most %i ticks stand at round values', (from, to, most, expected) => {
  expect(ticks(from, to, most)).toEqual(expected);
});

test('ticks never leave the domain, never are too many, and there always is one', () => {
  const values = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      values,
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      fc.integer({ min: 3, max: 12 }),
      (from, width, most) => {
        const found = ticks(from, from + width, most);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(most);
        for (const at of found) {
          expect(at).toBeGreaterThanOrEqual(from - 1e-6 * width);
          expect(at).toBeLessThanOrEqual(from + width * (1 + 1e-6));
        }
      },
    ),
  );
});
