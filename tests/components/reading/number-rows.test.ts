import { expect, test } from 'vitest';
import { type Groups, numberSize, rowsOf } from '../../../components/reading/number-rows';

const widthOf = (text: string): number => (text === '+' ? 1.5 : 1);
/** A line as its text, with spaces between its groups. */
const line = (text: string): Groups<string> => text.split(' ').map((group) => [...group]);
const inRows = (...lines: readonly string[]): string[][] =>
  rowsOf(lines.map(line), widthOf).map((rows) => rows.map((groups) => groups.map((one) => one.join('')).join(' ')));

/** The size of the figures in pixels, reckoned as a browser does, in a place of this width and height. */
function sizeIn(width: number, height: number, lines: readonly string[]): number {
  const expression = numberSize(rowsOf(lines.map(line), widthOf), widthOf)
    .replaceAll(/([\d.]+)cqw/g, (_, share: string) => String((Number(share) * width) / 100))
    .replaceAll(/([\d.]+)cqh/g, (_, share: string) => String((Number(share) * height) / 100));
  return new Function('min', `return ${expression}`)(Math.min);
}

test('up to twelve digits stay in one row, and more are broken into rows of about the same length', () => {
  for (const length of [1, 2, 8, 12]) expect(inRows('1'.repeat(length))).toEqual([['1'.repeat(length)]]);
  expect(inRows('1234567890123')).toEqual([['1234567', '890123']]);
  expect(inRows('1'.repeat(40))[0]?.map((row) => row.length)).toEqual([10, 10, 10, 10]);
});

test('a number in groups is broken between them', () => {
  expect(inRows('1234 5678 9012 3456')).toEqual([['1234 5678', '9012 3456']]);
  expect(inRows('12345 67890123456')).toEqual([['12345', '67890123456']]);
});

test('signs of sums count as the width they have', () => {
  expect(inRows('1+2+3+4+5')).toEqual([['1+2+3+4+5']]);
  expect(inRows('1+2+3+4+5+6')).toHaveLength(1);
  expect(inRows('1+2+3+4+5+6')[0]).toHaveLength(2);
});

test('many lines are not broken where their figures would be smaller for it', () => {
  const long = '1'.repeat(14);
  expect(inRows(long, long)).toEqual([[long], [long]]);
  expect(inRows('12', '345')).toEqual([['12'], ['345']]);
});

test('no digit is lost or moved, however a line is broken', () => {
  for (let length = 1; length < 80; length++) {
    const text = Array.from({ length }, (_, i) => (i % 7 === 3 ? '+' : String(i % 10))).join('');
    expect(inRows(text)[0]?.join('')).toBe(text);
  }
});

test.each([[['11']], [['1'.repeat(13)]], [['1'.repeat(40)]], [['1111', '1111', '11']], [['1'.repeat(12), '111']]])(
  'all of %j fits the places that phones, tablets and desks have',
  (lines) => {
    for (const [width, height] of [
      [328, 64],
      [268, 110],
      [384, 170],
    ] as const) {
      const size = sizeIn(width, height, lines);
      const rows = rowsOf(lines.map(line), widthOf).flat();
      expect(rows.length * size * 1.1).toBeLessThanOrEqual(height);
      expect(Math.max(...rows.map((row) => row.flat().length)) * size * 0.65).toBeLessThanOrEqual(width);
      // It fills the width or the height.
      expect(Math.max((rows.length * size * 1.1) / height, (size * 0.65 * 41) / width)).toBeGreaterThan(0.9);
    }
  },
);
