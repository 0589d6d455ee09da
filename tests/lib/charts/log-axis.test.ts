import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logAxis, mistakesAxis, mistakesPlace } from '../../../lib/charts/log-axis';

describe('a logarithmic axis', () => {
  test('has round numbers a factor apart, millions being short', () => {
    const { from, to, ticks, title } = logAxis(5000, 5e6, 'weights');
    expect(ticks.map(({ text }) => text)).toEqual(['10,000', '100,000', '1 m']);
    expect(ticks.map(({ at }) => at)).toEqual([4, 5, 6]);
    expect([from, to]).toEqual([Math.log10(5000), Math.log10(5e6)]);
    expect(title).toBe('weights');
  });

  test('has more numbers where there are few decades', () => {
    expect(logAxis(1000, 9000, '').ticks.map(({ text }) => text)).toEqual(['1,000', '2,000', '5,000']);
  });
});

describe('an axis of mistakes', () => {
  test('is as far from 90 % to 99 % as from 99 % to 99.9 %', () => {
    expect(mistakesPlace(0.99) - mistakesPlace(0.9)).toBeCloseTo(mistakesPlace(0.999) - mistakesPlace(0.99), 9);
  });

  test('reaches from below the worst to the best, written in percent', () => {
    const { from, to, ticks } = mistakesAxis([0.92, 0.9962], 'read right, %');
    expect(ticks.map(({ text }) => text)).toEqual(['90', '95', '98', '99', '99.5', '99.8']);
    expect(from).toBe(mistakesPlace(0.9));
    expect(to).toBe(mistakesPlace(0.998));
  });

  test('holds every accuracy, none and all being right included', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (accuracies) => {
        const { from, to, ticks } = mistakesAxis(accuracies, '');
        expect(ticks.length).toBeGreaterThan(0);
        for (const accuracy of accuracies) {
          expect(mistakesPlace(accuracy)).toBeGreaterThanOrEqual(from);
          expect(mistakesPlace(accuracy)).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});
