import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitsError, createBitReader, createBitWriter } from '../../../../lib/strokes/link/bits';
import { golombContext, LARGEST, readGolomb, writeGolomb } from '../../../../lib/strokes/link/golomb';

const numbers = fc.array(fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -LARGEST, max: LARGEST })), {
  maxLength: 80,
});

function written(values: readonly number[], expected: number): string {
  const bits = createBitWriter();
  const context = golombContext(expected);
  for (const value of values) writeGolomb(bits, context, value);
  return bits.text();
}

test('numbers of any size and sign come back as they were written', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 1000 }), (values, expected) => {
      const bits = createBitReader(written(values, expected));
      const context = golombContext(expected);
      expect(values.map(() => readGolomb(bits, context))).toEqual(values.map((value) => value + 0));
      expect(bits.isAtEnd()).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('a code that has learnt what is usual takes few bits for it', () => {
  const small = written(Array(60).fill(1), 1000);
  const large = written(Array(60).fill(500), 1000);
  expect(small.length).toBeLessThan(70);
  expect(large.length).toBeGreaterThan(100);
});

test('bits beyond the end, and characters that are none of the 64, are refused', () => {
  expect(() => createBitReader('').read(1)).toThrow(BitsError);
  expect(() => createBitReader('A').read(7)).toThrow(BitsError);
  expect(() => createBitReader('é').read(1)).toThrow(BitsError);
});

test('what follows the last number is noticed', () => {
  const reader = createBitReader('AB');
  reader.read(6);
  expect(reader.isAtEnd()).toBe(false);
});
