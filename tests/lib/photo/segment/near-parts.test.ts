import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearParts } from '../../../../lib/photo/segment/near-parts';
import { type Part, partsOf } from '../../../../lib/photo/segment/part';
import { filled, maskOf, pageOf } from '../page';
import { areSame, drawn, shown, united } from '../shapes';

/** With room beyond what is asked for, as a page's parts are joined. */
const joinedNear = (parts: readonly Part[], reach: number): Part[] => nearParts(parts, reach + 2)(reach);

const broken = partsOf(
  drawn(
    '##..##.....#', //
    '##..##.....#',
    '............',
    '.......#....',
  ),
);

test.each([
  [1, 4],
  [2, 3],
  [3, 2],
  [4, 1],
])('pixels %d apart are one, which leaves %d parts', (reach, count) => {
  // The squares lie 3 pixels apart from pixel to pixel, the dot 2 from the second, the line 4 from the dot.
  expect(broken).toHaveLength(4);
  expect(joinedNear(broken, reach)).toHaveLength(count);
});

test('the joined part has the ink of both and nothing between them', () => {
  const [first] = joinedNear(partsOf(drawn('##..#', '##...')), 3);
  expect(first && shown(first)).toEqual(['##..#', '##...']);
});

test('a chain of gaps is closed from end to end', () => {
  const beads = partsOf(drawn('#.#.#.#.#', '.........', '#.#.#.#.#'));
  expect(joinedNear(beads, 1)).toEqual(beads);
  expect(joinedNear(beads, 2)).toHaveLength(1);
});

test('boxes that overlap are not joined where the ink is far apart', () => {
  const hook = partsOf(drawn('#####', '#....', '#...#', '#....', '#....'));
  expect(joinedNear(hook, 1)).toHaveLength(2);
  expect(joinedNear(hook, 2)).toHaveLength(1);
});

test('digits whose strokes broke are whole again, and stay apart from each other', () => {
  const page = pageOf('2068', { height: 80, gap: 0.5 });
  const gap = (_: number, y: number): boolean => y % 23 < 3;
  const pieces = partsOf(maskOf({ ink: filled(page.ink, 0, gap) }));
  expect(pieces.length).toBeGreaterThan(10);
  const whole = joinedNear(pieces, 8);
  expect(whole).toHaveLength(4);
  const { width, height } = page.ink;
  expect(areSame(united(whole, width, height), united(pieces, width, height))).toBe(true);
});

test('parts are joined where the nearest of their pixels are no farther apart than that, and no others', () => {
  const masks = fc
    .array(fc.constantFrom('.', '.', '.', '#'), { minLength: 48, maxLength: 48 })
    .map((signs) => drawn(...Array.from({ length: 6 }, (_, row) => signs.slice(8 * row, 8 * row + 8).join(''))));
  fc.assert(
    fc.property(masks, fc.integer({ min: 1, max: 4 }), (mask, reach) => {
      const found = joinedNear(partsOf(mask), reach);
      expect(found).toHaveLength(groupsWithin(mask.data, 8, reach));
    }),
    { seed: 1 },
  );
});

/** How many groups ink falls into where pixels no farther apart than `reach` along both sides are of one. */
function groupsWithin(data: Uint8Array, width: number, reach: number): number {
  const left = new Set(Array.from(data.keys()).filter((at) => data[at] === 1));
  let groups = 0;
  for (const start of left) {
    groups += 1;
    const near = new Set([start]);
    for (const at of near) {
      left.delete(at);
      for (const other of left) {
        const across = Math.abs((other % width) - (at % width));
        const down = Math.abs(Math.floor(other / width) - Math.floor(at / width));
        if (Math.max(across, down) <= reach) near.add(other);
      }
    }
  }
  return groups;
}
