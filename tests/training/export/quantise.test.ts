import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantise } from '../../../training/export/quantise';

const restored = ({ bytes, scale, min }: ReturnType<typeof quantise>) =>
  Array.from(bytes, (byte) => byte * scale + min);
const weights = fc.float32Array({ min: -100, max: 100, noNaN: true, minLength: 1, maxLength: 50 });

test('every weight comes back within half a step, of which 255 span all weights and 0', () => {
  fc.assert(
    fc.property(weights, (values) => {
      const quantised = quantise(values);
      const span = Math.max(0, ...values) - Math.min(0, ...values);
      if (span > 0) expect(quantised.scale).toBeCloseTo(span / 255, 10);
      restored(quantised).forEach((value, i) => {
        expect(Math.abs(value - (values[i] as number))).toBeLessThanOrEqual(quantised.scale * 0.5000001);
      });
    }),
    { seed: 1 },
  );
});

test('a weight of 0 stays exactly 0', () => {
  fc.assert(
    fc.property(weights, (values) => {
      expect(restored(quantise(Float32Array.of(...values, 0))).at(-1)).toBe(0);
    }),
    { seed: 2 },
  );
});

test.each([[[0, 0, 0]], [[]]])('nothing but zeros: %j', (values) => {
  expect(restored(quantise(Float32Array.from(values)))).toEqual(values);
});

test('a large kernel has 64 levels: a quarter of the precision, and far fewer different bytes to compress', () => {
  const large = Float32Array.from({ length: 20_000 }, (_, i) => Math.sin(i));
  const { bytes, scale } = quantise(large);
  expect(new Set(bytes).size).toBe(64);
  expect(scale).toBeCloseTo(2 / 63, 4);
});
