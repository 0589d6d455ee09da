import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { checksumOf } from '../../../../lib/strokes/link/bits';
import { stepOf, toGrid } from '../../../../lib/strokes/link/grid';
import { writeGridDrawing } from '../../../../lib/strokes/link/grid-code';
import { fuzzed } from '../../../fuzz';
import { goldenDrawings } from '../../../golden/golden';
import { codeOf, drawingOf, faultOf } from './codes';

test('whatever text stands in a link, it is a drawing or a LinkCodeError', () => {
  const codes = goldenDrawings().map(({ drawing }) => codeOf(drawing));
  const altered = fc
    .record({
      code: fc.constantFrom(...codes),
      at: fc.nat(),
      cut: fc.nat(20),
      put: fc.string({ unit: 'binary', maxLength: 12 }),
    })
    .map(({ code, at, cut, put }) => {
      const place = at % code.length;
      return code.slice(0, place) + put + code.slice(place + cut);
    });
  const kinds = fc.oneof(altered, fc.string({ unit: 'binary', maxLength: 300 }), fc.base64String({ maxLength: 300 }));
  fc.assert(
    fc.property(kinds, (code) => {
      faultOf(code);
    }),
    { numRuns: fuzzed(60_000), seed: 1 },
  );
});

/** What somebody can forge who knows the code: grids of any step, and points anywhere on them. */
const forged = fc
  .record({
    mantissa: fc.integer({ min: 2 ** 17, max: 2 ** 18 - 1 }),
    exponent: fc.integer({ min: -97, max: 30 }),
    strokes: fc.array(fc.array(fc.record({ x: anywhere(), y: anywhere() }), { minLength: 1, maxLength: 30 }), {
      maxLength: 6,
    }),
  })
  .map(({ mantissa, exponent, strokes }) =>
    writeGridDrawing({ grid: { step: { mantissa, exponent }, strokes }, corrections: [] }),
  )
  .map((body) => `1${checksumOf(body)}${body}`);

function anywhere() {
  return fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -(2 ** 26), max: 2 ** 26 }));
}

test('a forged code, its checksum right, is a drawing of finite points, or damaged', () => {
  let drawings = 0;
  fc.assert(
    fc.property(forged, (code) => {
      if (faultOf(code) !== 'none') return;
      drawings++;
      const points = drawingOf(code).flat();
      expect(points.every(({ x, y, t }) => [x, y, t].every(Number.isFinite))).toBe(true);
      expect(points.length).toBeLessThan(6 * 30 + 4000);
    }),
    { numRuns: fuzzed(20_000), seed: 2 },
  );
  expect(drawings).toBeGreaterThan(fuzzed(20_000) / 2);
});

const link = (drawing: Drawing, size = 1 / 3): string => {
  const body = writeGridDrawing({ grid: toGrid(drawing, stepOf(size)), corrections: [] });
  return `1${checksumOf(body)}${body}`;
};
const dots = (count: number): Drawing => Array.from({ length: count }, (_, i) => [{ x: 500, y: i / 3, t: i }]);

test.each([501, 1000, 4000])('a link of %d dots, which takes long to read, holds more ink than a sheet', (count) => {
  expect(faultOf(link(dots(count)))).toBe('too-much-ink');
});

test('a link of 500 short strokes, as somebody may hatch a sheet, is made and opens', () => {
  const hatched = Array.from({ length: 500 }, (_, i) => {
    const [x, y] = [20 + 40 * (i % 25), 30 + 45 * Math.floor(i / 25)];
    return [
      { x, y, t: i },
      { x: x + 22, y: y + 22, t: i },
    ];
  });
  expect(drawingOf(codeOf(hatched))).toHaveLength(500);
  expect(drawingOf(link(dots(500)))).toHaveLength(500);
});

test('a link whose lines are longer than anybody draws them holds more ink than a sheet', () => {
  const zigzag = Array.from({ length: 900 }, (_, i) => ({ x: (i % 2) * 900, y: i, t: i }));
  expect(faultOf(link([zigzag], 1))).toBe('too-much-ink');
});
