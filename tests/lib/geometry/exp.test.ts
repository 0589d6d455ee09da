import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../lib/build/project';
import { exp, log, log2 } from '../../../lib/geometry/exp';

/** How far it is from what this engine gives, as a ratio. */
const faultOf = (own: number, engine: number): number => (own === engine ? 0 : Math.abs(own / engine - 1));
/** Two units in the last place. */
const LAST_BITS = 2 * Number.EPSILON;
const options = { numRuns: 5000, seed: 1 };

test('powers of e are those of the engine, but for the last bits', () => {
  const powers = fc.oneof(
    fc.double({ min: -700, max: 709.78, noNaN: true }),
    fc.double({ min: 709, max: 709.78, noNaN: true }),
  );
  fc.assert(
    fc.property(powers, (x) => faultOf(exp(x), Math.exp(x)) <= LAST_BITS),
    options,
  );
  expect([0, 1000, -1000, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN].map(exp)).toEqual([
    1,
    Number.POSITIVE_INFINITY,
    0,
    Number.POSITIVE_INFINITY,
    0,
    Number.NaN,
  ]);
});

test('logarithms are those of the engine, but for the last bits', () => {
  const numbers = fc.oneof(
    fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
    fc.double({ min: 0.5, max: 2, noNaN: true }),
  );
  fc.assert(
    fc.property(numbers, (x) => faultOf(log(x), Math.log(x)) <= LAST_BITS),
    options,
  );
  expect([1, 0, -1, Number.POSITIVE_INFINITY, Number.NaN].map(log)).toEqual([
    0,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
  expect(log2(8)).toBeCloseTo(3, 14);
});

/** Readings are the same to the last bit in every browser and in Node. */
const READING = ['geometry', 'reading', 'strokes', 'photo', 'model', 'recognise'];
/** A line that is tried beside ink is not part of a reading. */
const NO_READING = ['why/likely-lines.ts'];

test('what reads calls no function of Math whose last bits differ from engine to engine', () => {
  const files = READING.flatMap((folder) =>
    readdirSync(join(projectRoot, 'lib', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !NO_READING.includes(path))
      .map((path) => join(projectRoot, 'lib', folder, path)),
  );
  const inexact = /Math\.(exp|expm1|log\w*|pow|cbrt|hypot|a?(sin|cos|tan)h?|atan2)\(/;
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => inexact.test(readFileSync(path, 'utf8')))).toEqual([]);
});
