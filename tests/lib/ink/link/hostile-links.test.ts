import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumOf } from '../../../../lib/ink/link/checksum';
import { writeGridDrawing } from '../../../../lib/ink/link/grid-code';
import { drawingOfLinkCode } from '../../../../lib/ink/link/link-code';
import { goldenDrawings } from '../../../golden/golden';
import { codeOf, faultOf } from './codes';

test('whatever text stands in a link, it is a drawing or a LinkCodeError (60,000 texts)', () => {
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
    { numRuns: 60_000, seed: 1 },
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
  .map(({ mantissa, exponent, strokes }) => writeGridDrawing({ step: { mantissa, exponent }, strokes }))
  .map((body) => `1${checksumOf(body)}${body}`);

function anywhere() {
  return fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -(2 ** 26), max: 2 ** 26 }));
}

test('a forged code, its checksum right, is a drawing of finite points, or damaged (20,000 codes)', () => {
  let drawings = 0;
  fc.assert(
    fc.property(forged, (code) => {
      if (faultOf(code) !== 'none') return;
      drawings++;
      const points = drawingOfLinkCode(code).flat();
      expect(points.every(({ x, y, t }) => [x, y, t].every(Number.isFinite))).toBe(true);
      expect(points.length).toBeLessThan(6 * 30 + 4000);
    }),
    { numRuns: 20_000, seed: 2 },
  );
  expect(drawings).toBeGreaterThan(10_000);
});
