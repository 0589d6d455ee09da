import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAround } from '../../../../lib/geometry/box';
import { joined, partsOf, partWhere } from '../../../../lib/photo/segment/part';
import { maskOf, pageOf } from '../page';
import { areSame, drawn, onlyPart, shown, solid, united } from '../shapes';

const twoParts = drawn(
  '.##...#', //
  '#....##',
  '......#',
);

test('ink that touches by sides or corners is one part, with its box, its pixels and their number', () => {
  const [left, right, ...others] = partsOf(twoParts);
  expect(others).toEqual([]);
  expect(left).toMatchObject({ box: { x: 0, y: 0, width: 3, height: 2 }, area: 3 });
  expect(left && shown(left)).toEqual(['.##', '#..']);
  expect(right).toMatchObject({ box: { x: 5, y: 0, width: 2, height: 3 }, area: 4 });
  expect(right && shown(right)).toEqual(['.#', '##', '.#']);
});

test('a part leaves out what lies in its box and is another’s', () => {
  const [ring, inner] = partsOf(drawn('#####', '#...#', '#.#.#', '#...#', '#####'));
  expect(ring?.area).toBe(16);
  expect(inner).toMatchObject({ box: { x: 2, y: 2, width: 1, height: 1 }, area: 1 });
});

test('all parts together are the mask', () => {
  const mask = maskOf(pageOf('4026|58'));
  const parts = partsOf(mask);
  expect(parts.length).toBeGreaterThanOrEqual(6);
  expect(areSame(united(parts, mask.width, mask.height), mask)).toBe(true);
});

test('a mask without ink has no parts', () => {
  expect(partsOf(drawn('...', '...'))).toEqual([]);
});

test('parts joined are one in the box around them, with the ink of all', () => {
  const whole = joined(partsOf(twoParts));
  expect(whole).toMatchObject({ box: { x: 0, y: 0, width: 7, height: 3 }, area: 7 });
  expect(shown(whole)).toEqual(['.##...#', '#....##', '......#']);
});

test('one part joined with none is that part itself', () => {
  const part = solid(3, 4, 5, 6);
  expect(joined([part])).toBe(part);
});

test('some pixels of a part are a part in the box around them', () => {
  const [, right] = partsOf(twoParts);
  const lower = right && partWhere(right, (_, y) => y > 0);
  expect(lower).toMatchObject({ box: { x: 5, y: 1, width: 2, height: 2 }, area: 3 });
  expect(lower && shown(lower)).toEqual(['##', '.#']);
  expect(right && partWhere(right, () => true)).toEqual(right);
  expect(right && partWhere(right, (x) => x < 5)).toBeUndefined();
});

test('a part cut in two anywhere and joined again is what it was', () => {
  const eight = onlyPart(maskOf(pageOf('8')));
  fc.assert(
    fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), (slant, at) => {
      const isLeft = (x: number, y: number): boolean => 100 * x + slant * y < 100 * (eight.box.x + at);
      const pieces = [partWhere(eight, isLeft), partWhere(eight, (x, y) => !isLeft(x, y))];
      const known = pieces.flatMap((piece) => piece ?? []);
      expect(known.reduce((sum, { area }) => sum + area, 0)).toBe(eight.area);
      const whole = joined(known);
      expect(whole.box).toEqual(eight.box);
      expect(Buffer.compare(whole.mask, eight.mask)).toBe(0);
    }),
    { seed: 1, numRuns: 40 },
  );
});

test('the smallest box around others touches the outermost of them', () => {
  const boxes = [
    { x: 5, y: 5, width: 2, height: 2 },
    { x: 0, y: 6, width: 1, height: 9 },
  ];
  expect(boxAround(boxes)).toEqual({ x: 0, y: 5, width: 7, height: 10 });
});
