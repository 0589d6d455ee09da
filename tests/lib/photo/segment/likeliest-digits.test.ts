import { expect, test } from 'vitest';
import { type LineDigit, likeliestDigits } from '../../../../lib/photo/segment/likeliest-digits';
import { type Part, partsOf } from '../../../../lib/photo/segment/part';
import { knowing, TEMPERATURE, textIn } from '../../recognise/knowing';
import { filled, maskOf, type Page, pageOf } from '../page';
import { solid } from '../shapes';

const partsIn = (page: Pick<Page, 'ink'>): Part[] => partsOf(maskOf(page));

/** The text of digits, `|` between lines. */
const linesOf = (digits: readonly LineDigit[]): string =>
  [...new Set(digits.map(({ line }) => line))]
    .map((line) => textIn(digits.filter((one) => one.line === line)))
    .join('|');

test.each(['7', '4026', '4026|17', '8|3|61'])('%s: its digits line by line, from the top and from the left', (text) => {
  const page = pageOf(text);
  const known = text.replaceAll('|', '');
  const { digits, others } = likeliestDigits(partsIn(page), knowing(page.boxes, known).score, TEMPERATURE);
  expect(linesOf(digits)).toBe(text);
  expect([...new Set(digits.map(({ line }) => line))]).toEqual(text.split('|').map((_, i) => i));
  expect(others).toEqual([]);
});

test.each([2, 4, 5])('strokes broken by gaps of %d rows are joined again', (rows) => {
  const page = pageOf('2068', { height: 80 });
  const broken = { ...page, ink: filled(page.ink, 0, (_, y) => y % 31 < rows) };
  expect(partsIn(broken).length).toBeGreaterThan(8);
  const { digits } = likeliestDigits(partsIn(broken), knowing(page.boxes, '2068').score, TEMPERATURE);
  expect(linesOf(digits)).toBe('2068');
});

test('digits that touch are cut apart, those beside them stay', () => {
  const apart = pageOf('4|23|6', { height: 90, pen: 8, gap: -0.02 });
  const { digits } = likeliestDigits(partsIn(apart), knowing(apart.boxes, '4236').score, TEMPERATURE);
  expect(linesOf(digits)).toBe('4|23|6');
});

test('where all is clear, the network is asked about each part once', () => {
  const page = pageOf('4026|17');
  const { score, asked } = knowing(page.boxes, '402617');
  likeliestDigits(partsIn(page), score, TEMPERATURE);
  expect(asked).toHaveLength(6);
});

test('beside a line of clear digits, a line of what are none is writing of another kind', () => {
  const page = pageOf('4026|2222222');
  const known = page.boxes.slice(0, 4);
  const { digits, others } = likeliestDigits(partsIn(page), knowing(known, '4026').score, TEMPERATURE);
  expect(linesOf(digits)).toBe('4026');
  expect(others.length).toBeGreaterThan(0);
  for (const { part } of others) expect(part.box.y).toBeGreaterThan((known[0]?.y ?? 0) + 60);
});

test('a lone part is handed on, whatever it is: the network judges', () => {
  const part = solid(10, 10, 40, 60);
  const { digits, others } = likeliestDigits([part], knowing([], '').score, TEMPERATURE);
  expect(digits.map((digit) => digit.part)).toEqual([part]);
  expect(others).toEqual([]);
});

test('a page of words has no digits', () => {
  const letters = Array.from({ length: 300 }, (_, i) => solid(20 * (i % 30), 40 * Math.floor(i / 30), 14, 18));
  const { score, asked } = knowing([], '');
  const { digits, others } = likeliestDigits(letters, score, TEMPERATURE);
  expect(digits).toEqual([]);
  expect(others.length).toBeGreaterThan(0);
  // A page is not looked at letter by letter.
  expect(asked.length).toBeLessThan(letters.length * 2);
});

test('a page of many clear digits is read to its end', () => {
  const rows = Array.from({ length: 6 }, () => '1234567890');
  const page = pageOf(rows.join('|'), { height: 24, pen: 2 });
  const { digits } = likeliestDigits(partsIn(page), knowing(page.boxes, rows.join('')).score, TEMPERATURE);
  expect(linesOf(digits)).toBe(rows.join('|'));
});

test('where nothing is written, nothing is found', () => {
  expect(likeliestDigits([], knowing([], '').score, TEMPERATURE)).toEqual({ digits: [], others: [] });
});
