import { expect, test } from 'vitest';
import { DataFormatError } from '../../../training/data/errors';
import { parsePenDigits } from '../../../training/data/pen-digits';

const HEADER = `.INCLUDE        dene.doc

.LEXICON "0" "1" "2" "3" "4" "5" "6" "7" "8" "9"
.HIERARCHY      DIGIT

`;
const ONE = `.SEGMENT DIGIT    0 ? "1"
.COMMENT 1 12  224
.PEN_DOWN
 250  400
 248  250
 247  100
.PEN_UP
.DT 100

`;
const FOUR = `.SEGMENT DIGIT 1-2 ? "4"
.COMMENT 4 30   54
.PEN_DOWN
 100  400
 100  250
 300  250
.PEN_UP
.DT 100
.PEN_DOWN
 200  300
 200  100
.PEN_UP
.DT 100

`;

test('each drawing comes with its digit, its writer and its strokes, y growing downwards', () => {
  const [one, four] = parsePenDigits(HEADER + ONE + FOUR, 'pen');
  expect(one).toEqual({
    label: 1,
    writer: 12,
    drawing: [
      [
        { x: 250, y: 100, t: 0 },
        { x: 248, y: 250, t: 100 },
        { x: 247, y: 400, t: 200 },
      ],
    ],
  });
  expect(four).toMatchObject({ label: 4, writer: 30 });
  expect(four?.drawing.map((stroke) => stroke.length)).toEqual([3, 2]);
});

test('the time between two strokes is not counted', () => {
  const [four] = parsePenDigits(HEADER + FOUR, 'pen');
  expect(four?.drawing.flat().map(({ t }) => t)).toEqual([0, 100, 200, 300, 400]);
});

test('lines may end as on Windows', () => {
  expect(parsePenDigits((HEADER + ONE).replaceAll('\n', '\r\n'), 'pen')).toEqual(parsePenDigits(HEADER + ONE, 'pen'));
});

test.each([
  [
    'a comment on another digit',
    ONE.replace('.COMMENT 1', '.COMMENT 7'),
    '.COMMENT 7 12  224',
    /a \.COMMENT on the digit 1/,
  ],
  ['a comment without writer', ONE.replace('.COMMENT 1 12  224', '.COMMENT 1'), '.COMMENT 1', /its writer/],
  ['coordinates that are no numbers', ONE.replace('248  250', '248  25O'), '248  25O', /two whole numbers/],
  ['a coordinate alone', ONE.replace('248  250', '248'), '248', /two whole numbers/],
  ['a segment without digit', ONE.replace('"1"', '"A"'), '.SEGMENT DIGIT    0 ? "A"', /a digit in quotes/],
  ['a stroke that starts within another', ONE.replace(' 248  250', '.PEN_DOWN'), '.PEN_DOWN', /\.PEN_UP/],
  ['a stroke that ends twice', ONE.replace('.DT 100', '.PEN_UP'), '.PEN_UP', /\.PEN_DOWN before it/],
  ['an unknown keyword', ONE.replace('.DT 100', '.NOISE'), '.NOISE', /UNIPEN keyword/],
  ['coordinates while the pen is up', ONE.replace('.DT 100', ' 1  2'), '1  2', /UNIPEN keyword/],
])('%s is refused, naming the bytes of the line', (_, segment, line, message) => {
  const text = HEADER + FOUR + segment;
  const error = errorOf(text);
  expect(error.message).toMatch(message);
  expect(text.slice(error.from, error.to).trim()).toBe(line);
});

test('a stroke without an end is refused, naming the bytes of its digit', () => {
  const error = errorOf(HEADER + ONE.replace('.PEN_UP\n', '') + FOUR);
  expect(error).toMatchObject({ from: HEADER.length, to: HEADER.length + ONE.length - '.PEN_UP\n'.length });
  expect(error.message).toMatch(/expected \.PEN_UP/);
});

test('a stroke without points is refused', () => {
  expect(errorOf(HEADER + ONE.replace(/(?<=PEN_DOWN)(\n \d+ {2}\d+)+/, '')).message).toMatch(
    /at least one pair of coordinates/,
  );
});

test('a digit without a comment is refused', () => {
  expect(errorOf(HEADER + ONE.replace('.COMMENT 1 12  224\n', '')).message).toMatch(/naming the writer, found none/);
});

test('a digit with fewer strokes than it announced is refused', () => {
  const text = HEADER + FOUR.replace(/\.DT 100\n\.PEN_DOWN[\s\S]*/, '');
  expect(errorOf(text).message).toBe(`pen, bytes ${HEADER.length} to ${text.length}: expected 2 strokes, found 1.`);
});

test('a file without any digit is refused', () => {
  expect(errorOf(HEADER).message).toMatch(/at least one \.SEGMENT, found none/);
  expect(errorOf('').message).toMatch(/at least one \.SEGMENT, found none/);
  expect(errorOf('<html>Not found</html>').message).toMatch(/a header line or \.SEGMENT/);
});

test('wherever a file is cut within a digit, it is refused', () => {
  const text = HEADER + ONE + FOUR;
  const lastPenUp = text.lastIndexOf('.PEN_UP') + '.PEN_UP'.length;
  for (let cut = HEADER.length + ONE.length + 1; cut < lastPenUp; cut += 1) {
    expect(errorOf(text.slice(0, cut)), `cut at ${cut}`).toBeInstanceOf(DataFormatError);
  }
});

function errorOf(text: string): DataFormatError {
  try {
    parsePenDigits(text, 'pen');
  } catch (error) {
    if (error instanceof DataFormatError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
