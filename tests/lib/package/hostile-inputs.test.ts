import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { PictureError, StrokesError } from '../../../lib/package/errors';
import { pictureOf } from '../../../lib/package/picture-input';
import { drawingOf } from '../../../lib/package/strokes-input';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import { publicReading } from '../../../lib/reading/public-reading';
import { readWhole } from '../../../lib/recognise/photo/in-file';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import { type OpenModel, openFinding, openModel } from '../../../training/cli/open-model';
import { fuzzed } from '../../fuzz';

let model: OpenModel;
let finding: Finding;
beforeAll(async () => {
  model = await openModel('digit-net');
  finding = await openFinding(model);
});

const options = (numRuns: number) => ({ numRuns: fuzzed(numRuns), seed: 20 });

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double(),
  fc.constantFrom(Number.MAX_VALUE, Number.MIN_VALUE, -0, 1e9, 2e9),
);
const point = fc.oneof(
  fc.tuple(number, number),
  fc.tuple(number, number, number),
  fc.record({ x: number, y: number, t: number }, { requiredKeys: ['x', 'y'] }),
  fc.anything(),
);
const strokes = fc.oneof(fc.array(fc.array(point, { maxLength: 30 }), { maxLength: 12 }), fc.anything());

test('whatever is given as strokes is read, or refused in a sentence', () => {
  fc.assert(
    fc.property(strokes, (input) => {
      try {
        const { confidence } = publicReading(readDrawing(drawingOf(input), model.network, model.card).reading);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      } catch (error) {
        if (!(error instanceof StrokesError)) throw error;
        expect(error.message).toMatch(/\.$/);
      }
    }),
    options(4000),
  );
});

const side = fc.oneof(fc.integer({ min: 1, max: 48 }), fc.constantFrom(0, -1, 1.5, Number.NaN, 1e9));
const pixels = fc
  .record({
    width: side,
    height: side,
    seed: fc.integer(),
    step: fc.constantFrom(1, 3, 7, 97),
    spare: fc.constantFrom(0, 0, 0, 0, 1, -4),
  })
  .map(({ width, height, seed, step, spare }) => {
    const bytes = 4 * width * height + spare;
    const length = bytes > 0 && bytes < 48 ** 2 * 4 + 2 ? Math.trunc(bytes) : 0;
    // From flat to coarse to noise.
    const data = Uint8ClampedArray.from(
      { length },
      (_, i) => ((seed + Math.trunc(i / step) * 2_654_435_761) >>> 8) & 255,
    );
    return { width, height, data };
  });

test('whatever is given as a picture is read, or refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ arbitrary: pixels, weight: 5 }, { arbitrary: fc.anything(), weight: 1 }),
      async (input) => {
        try {
          const { confidence } = publicReading(readWhole(await pictureOf(input), finding));
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        } catch (error) {
          if (!(error instanceof PictureError)) throw error;
          expect(error.message).toMatch(/\.$/);
        }
      },
    ),
    options(2000),
  );
});
