import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DrawingFileError, drawingFile, openDrawingFile } from '../../../../lib/browser/files/drawing-file';
import { BLANK } from '../../../../lib/reading/reading';
import { boundsOf } from '../../../../lib/strokes/bounds';
import { withCorrection } from '../../../../lib/strokes/correct';
import { uncorrected } from '../../../../lib/strokes/corrections';
import { fuzzed } from '../../../fuzz';
import { goldenDrawings } from '../../../golden/golden';

const seven = goldenDrawings().find(({ label }) => label === '7')?.drawing ?? [];

test('a drawing that was saved opens again as it was, times included', async () => {
  for (const { drawing } of goldenDrawings()) {
    const timed = drawing.map((stroke) => stroke.map(({ x, y }, i) => ({ x, y, t: 16 * i })));
    const content = uncorrected(timed);
    expect(await openDrawingFile(drawingFile({ ...content, answer: undefined }))).toEqual(content);
  }
});

test('its file says what was read, and is a line of a strokes file', async () => {
  const text = await drawingFile({ ...uncorrected(seven), answer: { reading: BLANK, pictures: [] } }).text();
  expect(text.trim().split('\n')).toHaveLength(1);
  const { program, strokes, reading } = JSON.parse(text) as Record<string, unknown>;
  expect(program).toBe('Scrawl');
  expect(strokes).toHaveLength(seven.length);
  expect(reading).toEqual(JSON.parse(JSON.stringify(BLANK)));
});

test('what was said of its strokes is in the file, and opens with it', async () => {
  const content = withCorrection(uncorrected(seven), { strokes: [0], text: '1' });
  expect(await openDrawingFile(drawingFile({ ...content, answer: undefined }))).toMatchObject({
    corrections: [{ strokes: [0], text: '1' }],
  });
});

test('of a strokes file the first drawing is opened', async () => {
  const lines = '{"label":1,"strokes":[[[500,100],[500,900]]]}\n{"label":2,"strokes":[[[0,0],[9,9]]]}\n';
  const { drawing } = await openDrawingFile(new Blob([lines]));
  expect(drawing[0]?.map(({ x, y }) => [x, y])).toEqual([
    [500, 100],
    [500, 900],
  ]);
});

test('500 strokes are opened, as many as a sheet holds', async () => {
  const strokes = Array.from({ length: 500 }, (_, i) => [
    [40 * (i % 25), 45 * Math.floor(i / 25)],
    [40 * (i % 25) + 22, 45 * Math.floor(i / 25) + 22],
  ]);
  expect((await openDrawingFile(new Blob([JSON.stringify({ strokes })]))).drawing).toHaveLength(500);
});

test('a drawing too small for any scale is a dot', async () => {
  const { drawing } = await openDrawingFile(new Blob(['{"strokes":[[[0,0],[1e-310,0]]]}']));
  expect(drawing.flat().map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test.each([0.01, 12, 1000])('a drawing in another unit (times %d) fills the sheet', async (unit) => {
  const strokes = seven.map((stroke) => stroke.map(({ x, y }) => [(x + 5000) * unit, (y - 9000) * unit]));
  const { drawing } = await openDrawingFile(new Blob([JSON.stringify({ strokes })]));
  const { x = 0, y = 0, width = 0, height = 0 } = boundsOf(drawing) ?? {};
  expect(Math.max(width, height)).toBeCloseTo(700, 6);
  expect([x + width / 2, y + height / 2].map(Math.round)).toEqual([500, 500]);
});

test.each([
  ['', 'no drawing'],
  ['hello', 'no drawing'],
  ['[]', 'no drawing'],
  ['{"strokes":"x"}', 'no drawing'],
  ['{"strokes":[[[1,null]]]}', 'no drawing'],
  ['{"strokes":[]}', 'no ink'],
  [`{"strokes":[[${'[1,1],'.repeat(200_000)}[1,1]]]}`, 'more ink'],
  [`{"strokes":[${Array.from({ length: 3000 }, (_, i) => `[[500,${i / 3}]]`)}]}`, 'more ink'],
  [' '.repeat(5_000_001), 'too large'],
])('%#: a file that is no drawing is refused with words', async (text, words) => {
  const error: unknown = await openDrawingFile(new Blob([text])).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DrawingFileError);
  expect((error as DrawingFileError).message).toContain(words);
  expect((error as DrawingFileError).advice).not.toBe('');
});

test('whatever JSON a file holds, it is a drawing or a DrawingFileError', async () => {
  const near = fc.record({
    strokes: fc.array(fc.array(fc.array(fc.oneof(fc.double(), fc.integer(), fc.jsonValue()), { maxLength: 4 }))),
  });
  const texts = fc.oneof(
    fc.json(),
    near.map((value) => JSON.stringify(value)),
    fc
      .nat(400)
      .map((length) => JSON.stringify({ strokes: seven.map((s) => s.map(({ x, y }) => [x, y])) }).slice(0, length)),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      try {
        const points = (await openDrawingFile(new Blob([text]))).drawing.flat();
        expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      } catch (error) {
        if (!(error instanceof DrawingFileError)) throw error;
      }
    }),
    { numRuns: fuzzed(15_000), seed: 4 },
  );
});
