import { expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import type { RgbaPicture } from '../../../../lib/geometry/rgba-picture';
import { seededRandom } from '../../../../training/augment/random';
import { CONDITIONS } from '../../../../training/synthetic/photographs/conditions';
import { NO_DIGITS } from '../../../../training/synthetic/photographs/no-digits';
import { photographer } from '../../../../training/synthetic/photographs/photographer';
import { syntheticPhotograph } from '../../../../training/synthetic/photographs/synthetic-photograph';
import { hashOf, oneHand, signOf } from './bare';

const drawings = oneHand();
const signs = [...'.,-/:+=()%#*abcdefghijkl'].map(signOf);
const take = photographer({ digits: drawings, signs });

test('every condition has a name of its own', () => {
  expect(new Set(CONDITIONS.map(({ id }) => id)).size).toBe(CONDITIONS.length);
  expect(new Set(CONDITIONS.map(({ title }) => title)).size).toBe(CONDITIONS.length);
});

/** The greens of the picture's pixels within a box. */
function greensWithin({ width, data }: RgbaPicture, box: Box): Uint8Array {
  const columns = Math.floor(box.width) - 1;
  return Uint8Array.from({ length: columns * (Math.floor(box.height) - 1) }, (_, i) => {
    const [x, y] = [Math.ceil(box.x) + (i % columns), Math.ceil(box.y) + Math.floor(i / columns)];
    return data[4 * (y * width + x) + 1] as number;
  });
}

const isOpaque = ({ data }: RgbaPicture): boolean => data.every((value, i) => i % 4 !== 3 || value === 255);

test.each(CONDITIONS)(
  '$title: a picture of a readable size with every digit in it, its ink told from paper',
  async (condition) => {
    const { picture, label, boxes, others } = await take(condition, seededRandom(7));
    const { width, height, data } = picture;
    expect(width * height).toBeGreaterThan(0.29e6);
    expect(width * height).toBeLessThan(1.31e6);
    expect(data.length).toBe(4 * width * height);
    expect(isOpaque(picture)).toBe(true);
    expect(label).toMatch(/^\d+(\|\d+)*$/);
    for (const { box } of others) expect(Math.max(box.width, box.height)).toBeGreaterThan(0);
    expect(boxes).toHaveLength(label.replaceAll('|', '').length);
    for (const box of boxes) {
      expect(box.height).toBeGreaterThan(10);
      expect(Math.min(box.x, box.y)).toBeGreaterThan(0);
      expect(box.x + box.width).toBeLessThan(width);
      expect(box.y + box.height).toBeLessThan(height);
      const sorted = greensWithin(picture, box).sort();
      expect((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)).toBeGreaterThan(15);
    }
  },
);

test.each(NO_DIGITS)('$title: an opaque picture, the same for the same seed', async ({ make }) => {
  const first = await make(seededRandom(3));
  expect(first.data.length).toBe(4 * first.width * first.height);
  expect(isOpaque(first)).toBe(true);
  expect(hashOf(await make(seededRandom(3)))).toBe(hashOf(first));
});

test.each(CONDITIONS)('$title: with nothing written, there is a picture all the same', async ({ settings }) => {
  const small = { ...settings(seededRandom(5)), width: 160, height: 120 };
  const { label, boxes, picture } = await syntheticPhotograph([], small, seededRandom(5));
  expect([label, boxes]).toEqual(['', []]);
  expect(isOpaque(picture)).toBe(true);
});

test('the digits of one photograph are by one writer', async () => {
  const two = drawings.map((drawing) => ({ ...drawing, writer: drawing.label < 5 ? 1 : 2 }));
  const lines = CONDITIONS.find(({ id }) => id === 'lines');
  if (lines === undefined) throw new Error('No lines.');
  for (let seed = 0; seed < 3; seed++) {
    const { label } = await photographer({ digits: two, signs: [] })(lines, seededRandom(seed));
    expect(label).toMatch(/^([0-4|]+|[5-9|]+)$/);
  }
});
