import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import { type Part, partsOf } from '../../../../lib/photo/segment/part';
import { textLines } from '../../../../lib/photo/segment/text-lines';
import { digit, maskOf, type Page, type PageSettings, pageOf, pageWith } from '../page';
import { solid } from '../shapes';

/** In which of the page's boxes, by their number, a part's middle lies; −1 where in none. */
function digitAt({ boxes }: Page, { box }: Part): number {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return boxes.findIndex((one: Box) => x > one.x && y > one.y && x < one.x + one.width && y < one.y + one.height);
}

/** The numbers of the digits on each line. */
function linesOf(page: Page): number[][] {
  const { lines } = textLines(partsOf(maskOf(page)));
  return lines.map((line) => [...new Set(line.map((part) => digitAt(page, part)))].sort((a, b) => a - b));
}

/** In radians. */
const degrees = (angle: number): number => (angle * Math.PI) / 180;

/** The digits of a text, numbered line by line. */
function numbered(text: string): number[][] {
  let next = 0;
  return text.split('|').map((line) => Array.from(line, () => next++));
}

describe.each(['402617', '4026|17', '907|1286|33', '8|3|6', '1111|1'])('%s', (text) => {
  test.each([0, 12, -12])('at %d° has its lines from the top', (angle) => {
    // Where lines are short, nothing but their distance tells how they run.
    const settings: PageSettings = { tilt: degrees(angle) };
    expect(linesOf(pageOf(text, settings))).toEqual(numbered(text));
  });
});

test.each([-12, -5, 0, 5, 12])('a long row that falls by %d° is found to do so', (angle) => {
  const { slope } = textLines(partsOf(maskOf(pageOf('4026171', { tilt: degrees(angle) }))));
  expect(Math.abs(slope - Math.tan(degrees(angle)))).toBeLessThan(0.03);
});

test('digits of one line may be of different heights, and stand a little higher or lower', () => {
  const line = [solid(0, 50, 30, 60), solid(50, 62, 30, 40), solid(100, 42, 30, 62), solid(150, 58, 30, 60)];
  expect(textLines(line).lines).toHaveLength(1);
});

test('a flag, a dot and a bar belong to the line they are nearest to', () => {
  const five = digit('5', 'hat apart');
  const page = pageWith(
    [
      [five, digit('2')],
      [digit('6'), five],
    ],
    { pen: 4 },
  );
  expect(partsOf(maskOf(page)).length).toBeGreaterThan(4);
  expect(linesOf(page)).toEqual([
    [0, 1],
    [2, 3],
  ]);
  const upper = [solid(0, 50, 30, 60), solid(50, 50, 30, 60)];
  const lower = [solid(0, 150, 30, 60), solid(50, 150, 30, 60)];
  const flag = solid(52, 38, 25, 8);
  const comma = solid(85, 105, 8, 14);
  const { lines } = textLines([...upper, ...lower, flag, comma]);
  expect(lines.map((line) => new Set(line))).toEqual([new Set([...upper, flag, comma]), new Set(lower)]);
});

test('what is small and far from every line is a line of its own', () => {
  const line = [solid(0, 50, 30, 60), solid(50, 50, 30, 60)];
  const mark = solid(20, 160, 12, 12);
  expect(textLines([...line, mark]).lines).toEqual([line, [mark]]);
});

test('one part is a line, and none are none', () => {
  const part = solid(3, 4, 5, 6);
  expect(textLines([part])).toEqual({ slope: 0, lines: [[part]] });
  expect(textLines([])).toEqual({ slope: 0, lines: [] });
});
