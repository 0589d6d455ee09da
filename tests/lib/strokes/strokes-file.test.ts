import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_DRAWING, uncorrected } from '../../../lib/strokes/corrections';
import { readableDrawing } from '../../../lib/strokes/readable-drawing';
import { formatStrokesLine, parseStrokesLine, StrokesFileError } from '../../../lib/strokes/strokes-file';

test('a line becomes its label, its writer and its strokes in order', () => {
  const record = parseStrokesLine('{"label":3,"writer":"w01","strokes":[[[1,2],[3.5,4]],[[-5,6]]]}');
  expect(record).toEqual({
    label: '3',
    writer: 'w01',
    drawing: [
      [
        { x: 1, y: 2, t: 0 },
        { x: 3.5, y: 4, t: 1 },
      ],
      [{ x: -5, y: 6, t: 2 }],
    ],
  });
});

test('a label may be text of several digits, or none', () => {
  expect(parseStrokesLine('{"label":"2026","strokes":[]}').label).toBe('2026');
  expect(parseStrokesLine('{"label":"none","strokes":[]}').label).toBe('none');
});

test('a missing label and writer stay missing', () => {
  expect(Object.keys(parseStrokesLine('{"label":null,"strokes":[]}'))).toEqual(['drawing']);
});

test('no stroke and strokes without points are a blank sheet', () => {
  expect(parseStrokesLine('{"strokes":[]}').drawing).toEqual([]);
  expect(parseStrokesLine('{"strokes":[[],[]]}').drawing).toEqual([]);
});

test('times are kept where every point has one, else points are numbered through the drawing', () => {
  const times = (line: string) =>
    parseStrokesLine(line)
      .drawing.flat()
      .map(({ t }) => t);
  expect(times('{"strokes":[[[1,2,0],[3,4,16]],[[5,6,40]]]}')).toEqual([0, 16, 40]);
  expect(times('{"strokes":[[[1,2,0],[3,4,16]],[[5,6]]]}')).toEqual([0, 1, 2]);
});

test('fields that a strokes file does not know are ignored', () => {
  expect(parseStrokesLine('{"what":"Early_Aramaic","strokes":[[[1,2]]],"pen":3}')).toEqual({
    drawing: [[{ x: 1, y: 2, t: 0 }]],
  });
});

test.each([
  ['{"strokes":[[[1,2]', 'The line is not valid JSON.'],
  ['', 'The line is not valid JSON.'],
  ['[[[1,2]]]', 'The line is not a JSON object with a field "strokes".'],
  ['null', 'The line is not a JSON object with a field "strokes".'],
  ['{"label":3}', 'The field "strokes" is missing.'],
  ['{"strokes":"M0 0"}', 'The field "strokes" is not a list.'],
  ['{"strokes":[[[1,2]],7]}', 'Stroke 2 is not a list.'],
  ['{"strokes":[[{"x":1,"y":2}]]}', 'Stroke 1, point 1, is not a list.'],
  ['{"strokes":[[[1,2],[3]]]}', 'Stroke 1, point 2, is not two or three finite numbers.'],
  ['{"strokes":[[[1,2,3,4]]]}', 'Stroke 1, point 1, is not two or three finite numbers.'],
  ['{"strokes":[[[1,null]]]}', 'Stroke 1, point 1, is not two or three finite numbers.'],
  ['{"strokes":[[[1,1e999]]]}', 'Stroke 1, point 1, is not two or three finite numbers.'],
  ['{"strokes":[[["1","2"]]]}', 'Stroke 1, point 1, is not two or three finite numbers.'],
  ['{"label":[3],"strokes":[]}', 'The field "label" is neither text nor a whole number.'],
  ['{"label":1.5,"strokes":[]}', 'The field "label" is neither text nor a whole number.'],
])('%s is refused', (line, message) => {
  expect(() => parseStrokesLine(line)).toThrow(new StrokesFileError(message));
});

// JSON has no −0, so the round trip cannot keep it.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const stroke = fc.array(fc.record({ x: number, y: number, t: number }), { minLength: 1 });
const record = fc.record(
  { label: fc.string(), writer: fc.string(), drawing: fc.array(stroke) },
  { requiredKeys: ['drawing'] },
);

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(record, (written) => {
      expect(parseStrokesLine(formatStrokesLine(written))).toEqual(written);
    }),
  );
});

test('what was said of strokes is written and read back, and no field is written where nothing was said', () => {
  const drawing = [0, 1, 2].map((x) => [{ x, y: 0, t: x }]);
  const corrections = [{ strokes: [0, 2], text: '4' }, { strokes: [1] }];
  const line = formatStrokesLine({ drawing, corrections });
  expect(parseStrokesLine(line)).toEqual({ drawing, corrections });
  expect(readableDrawing(line)).toEqual({ drawing, corrections });
  expect(formatStrokesLine({ drawing, corrections: [] })).toBe(formatStrokesLine({ drawing }));
});

test.each(['7', '[null]', '[{"strokes":[2],"text":"4"}]', '[{"strokes":[0],"text":"x"}]'])(
  'what was said that cannot be, %s, is left out and costs no stroke',
  (said) => {
    const line = `{"strokes":[[[1,2]],[[3,4]]],"corrections":${said}}`;
    expect(Object.keys(parseStrokesLine(line))).toEqual(['drawing']);
    expect(readableDrawing(line)).toEqual(uncorrected(parseStrokesLine(line).drawing));
  },
);

test('where a stroke was left out, others would be meant: so is what was said', () => {
  const line = '{"strokes":[[],[[1,2]],[[3,4]]],"corrections":[{"strokes":[1],"text":"4"}]}';
  expect(parseStrokesLine(line)).toEqual({ drawing: [[{ x: 1, y: 2, t: 0 }], [{ x: 3, y: 4, t: 1 }]] });
  expect(readableDrawing(line).corrections).toEqual([]);
});

test('times that are plain indices are not written', () => {
  const line = '{"label":"3","strokes":[[[1,2],[3,4]],[[5,6]]]}';
  expect(formatStrokesLine(parseStrokesLine(line))).toBe(line);
});

test('whatever a line holds, nothing but a StrokesFileError is thrown', () => {
  const junk = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({ label: fc.jsonValue(), strokes: fc.jsonValue({ maxDepth: 4 }) }).map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(junk, (line) => {
      try {
        parseStrokesLine(line);
      } catch (error) {
        expect(error).toBeInstanceOf(StrokesFileError);
      }
    }),
    { numRuns: 1000 },
  );
});

test('of a line that is damaged in places the rest can be read, with its times', () => {
  const line = '{"label":[3],"strokes":[[[1,2,0],[null,4,8],[5,6,16]],{"x":1},[[7]],[[8,9,40]]]}';
  expect(readableDrawing(line)).toEqual(
    uncorrected([
      [
        { x: 1, y: 2, t: 0 },
        { x: 5, y: 6, t: 16 },
      ],
      [{ x: 8, y: 9, t: 40 }],
    ]),
  );
});

test.each(['', '{"strokes":[[[1,2]', 'null', '[]', '{}', '{"strokes":7}'])('of %j nothing can be read', (line) => {
  expect(readableDrawing(line)).toEqual(NO_DRAWING);
});

test('what is a line of a strokes file is read as such', () => {
  fc.assert(
    fc.property(record, (written) => {
      expect(readableDrawing(formatStrokesLine(written))).toEqual(uncorrected(written.drawing));
    }),
  );
});
