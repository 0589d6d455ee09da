import { expect, test } from 'vitest';
import type { Mask } from '../../../../lib/photo/plane';
import { type StraightLine, straightLines } from '../../../../lib/photo/rulings/straight-lines';
import { maskOf, pageOf } from '../page';

const [WIDTH, HEIGHT] = [300, 120];
/** Lines over half the mask, hardly broken. */
const SEARCH = { least: 150, gap: 8, seen: 0.6, step: 1 };

const bare: Mask = { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT) };

/** With ink at `thick` rows from `row(x)` on, in the columns that `holds` keeps. */
function ruled(mask: Mask, row: (x: number) => number, thick = 2, holds: (x: number) => boolean = () => true): Mask {
  const data = Uint8Array.from(mask.data);
  for (let x = 0; x < mask.width; x++) {
    if (!holds(x)) continue;
    const top = Math.round(row(x));
    for (let y = top; y < top + thick; y++) data[y * mask.width + x] = 1;
  }
  return { ...mask, data };
}

const endsOf = ({ columns }: StraightLine) => [columns[0], columns.at(-1)];

test('a level line is found from end to end, with the rows it covers', () => {
  const [line, ...others] = straightLines(
    ruled(bare, () => 40, 3),
    SEARCH,
  );
  expect(others).toEqual([]);
  expect(endsOf(line as StraightLine)).toEqual([0, WIDTH - 1]);
  expect(new Set(line?.tops)).toEqual(new Set([40]));
  expect(new Set(line?.bottoms)).toEqual(new Set([42]));
});

test.each([
  ['rises by 11°', (x: number) => 100 - 0.2 * x],
  ['falls by 11°', (x: number) => 10 + 0.2 * x],
  ['is bent a little, as paper is', (x: number) => 40 + (2 * (x - 150) * (x - 150)) / (150 * 150)],
])('a line that %s is one', (_how, row) => {
  const lines = straightLines(ruled(bare, row), SEARCH);
  expect(lines.map(endsOf)).toEqual([[0, WIDTH - 1]]);
});

test.each<[string, Mask]>([
  [
    'too short',
    ruled(
      bare,
      () => 40,
      2,
      (x) => x < 140,
    ),
  ],
  ['too thick', ruled(bare, () => 40, 9)],
  ['too steep', ruled(bare, (x) => x / 2.6)],
  ['a curve', ruled(bare, (x) => 20 + (60 * (x - 150) * (x - 150)) / (150 * 150))],
  [
    'seen too seldom',
    ruled(
      bare,
      () => 40,
      2,
      (x) => x % 10 < 4,
    ),
  ],
  [
    'broken for too long',
    ruled(
      bare,
      () => 40,
      2,
      (x) => x < 140 || x > 160,
    ),
  ],
])('what is %s is no line', (_what, mask) => {
  expect(straightLines(mask, SEARCH)).toEqual([]);
});

test('a line goes on behind what crosses it', () => {
  const crossed = ruled(bare, () => 40);
  for (const x of [60, 61, 62, 150, 151, 152]) for (let y = 0; y < HEIGHT; y++) crossed.data[y * WIDTH + x] = 1;
  const [line] = straightLines(crossed, SEARCH);
  expect(line?.columns).toHaveLength(WIDTH - 6);
});

test('lines close to each other are followed each by itself, one that ends between them too', () => {
  const many = [20, 26, 32].reduce((mask, y) => ruled(mask, () => y), bare);
  const withShort = ruled(
    many,
    () => 29,
    1,
    (x) => x > 100 && x < 180,
  );
  const lines = straightLines(withShort, SEARCH);
  expect(lines.map(({ tops }) => [...new Set(tops)])).toEqual([[20], [26], [32]]);
});

test('a row of digits has none', () => {
  for (const text of ['111111', '577257', '444', '2026|7175']) {
    const mask = maskOf(pageOf(text, { pen: 3, gap: 0.1 }));
    expect(straightLines(mask, { ...SEARCH, least: mask.width / 2 })).toEqual([]);
  }
});
