import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintDrawing } from '../../../lib/browser/canvas/paint-ink';
import { DrawingFileError, openDrawingFile } from '../../../lib/browser/files/drawing-file';
import { savedDrawings } from '../../../lib/browser/files/saved-drawings';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { fitToSheet } from '../../../lib/session/fit-to-sheet';
import { uncorrected } from '../../../lib/strokes/corrections';
import type { Drawing } from '../../../lib/strokes/drawing';
import { checksumOf } from '../../../lib/strokes/link/bits';
import { writeGridDrawing } from '../../../lib/strokes/link/grid-code';
import { drawingOfLinkCode, LinkCodeError, linkCodeOf } from '../../../lib/strokes/link/link-code';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { layoutOf } from '../../../lib/strokes/segment/layout';
import { fuzzed } from '../../fuzz';

/** Numbers at which arithmetic breaks, beside others. */
const number = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    5e-324,
    -5e-324,
    1e-310,
    2.3e-308,
    1e-200,
    1e-160,
    1e-20,
    1e-9,
    1e9,
    -1e9,
    1e154,
    1.7e308,
    -1.7e308,
  ),
  fc.double({ noNaN: true }),
  fc.integer({ min: 0, max: 1000 }),
);
const strokes = fc.array(
  fc.array(fc.oneof(fc.tuple(number, number), fc.tuple(number, number, number)), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 4 },
);
/** As JSON, which has minus zero, and infinity as a number that is too large. */
const textOf = (value: number | readonly unknown[]): string => {
  if (typeof value !== 'number') return `[${value.map((each) => textOf(each as number)).join()}]`;
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? String(value) : '1e999';
};
const fileText = strokes.map((all) => `{"strokes":${textOf(all)}}`);

/** What a drawing makes of the sheet, the network's picture and a link: numbers, all of them finite. */
function expectFinite(drawing: Drawing): void {
  const numbers = drawing.flat().flatMap(({ x, y, t }) => [x, y, t]);
  const draw = (...to: number[]) => void numbers.push(...to);
  const nothing = () => {};
  const context = { beginPath: nothing, stroke: nothing, moveTo: draw, lineTo: draw, quadraticCurveTo: draw };
  paintDrawing(context as unknown as CanvasRenderingContext2D, drawing);
  const { rows, rowDistances } = layoutOf(drawing);
  numbers.push(...rowDistances);
  for (const { groups, size } of rows) {
    numbers.push(size, ...groups.flatMap(({ box }) => [box.x, box.y, box.width, box.height]));
  }
  expect(numbers.filter((one) => !Number.isFinite(one))).toEqual([]);
  expect(Math.max(...(inkDrawing(drawing, DIGIT_FRAME)?.data ?? []))).toBeGreaterThan(0);
  const code = linkCodeOf(uncorrected(drawing), DIGIT_FRAME);
  if (code) expect(inkDrawing(drawingOfLinkCode(code).drawing, DIGIT_FRAME)).toBeDefined();
}

test('every drawing that a file lets in is finite, on the sheet and in every picture', async () => {
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(fileText, async (text) => {
      try {
        expectFinite((await openDrawingFile(new Blob([text]))).drawing);
        opened++;
      } catch (error) {
        if (!(error instanceof DrawingFileError)) throw error;
      }
    }),
    {
      numRuns: fuzzed(2000),
      seed: 1,
      examples: [['{"strokes":[[[0,0],[1e-310,0]]]}'], ['{"strokes":[[[-0,1e-310],[0,-0]]]}']],
    },
  );
  expect(opened).toBeGreaterThan(fuzzed(2000) / 5);
});

test('every drawing that comes out of the storage is finite', () => {
  fc.assert(
    fc.property(fileText, (text) => {
      const site = { getItem: () => text, setItem() {}, removeItem() {} };
      for (const { drawing } of savedDrawings({ tab: undefined, site })) expectFinite(drawing);
    }),
    {
      numRuns: fuzzed(2000),
      seed: 2,
      examples: [['{"strokes":[[[0,0],[1e-310,0]]]}'], ['{"strokes":[[[0,0]],[[0,1e-300]]]}']],
    },
  );
});

test('every drawing that a forged link lets in is finite', () => {
  const place = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 26), max: 2 ** 26 }));
  const forged = fc.record({
    mantissa: fc.integer({ min: 2 ** 17, max: 2 ** 18 - 1 }),
    exponent: fc.oneof(fc.constantFrom(-97, 30), fc.integer({ min: -97, max: 30 })),
    grid: fc.array(fc.array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(forged, ({ mantissa, exponent, grid }) => {
      const body = writeGridDrawing({ grid: { step: { mantissa, exponent }, strokes: grid }, corrections: [] });
      try {
        expectFinite(fitToSheet(drawingOfLinkCode(`1${checksumOf(body)}${body}`).drawing));
      } catch (error) {
        if (!(error instanceof LinkCodeError)) throw error;
      }
    }),
    { numRuns: fuzzed(2000), seed: 3 },
  );
});
