import { expect, test } from 'vitest';
import { SIGNS } from '../../../lib/reading/signs';
import { seededRandom } from '../../../training/augment/random';
import type { SignDrawing } from '../../../training/data/signs';
import { signPatchMaker } from '../../../training/detector/sign-patches';
import { createGrain } from '../../../training/synthetic/photographs/camera/grain';
import { tinyDrawings } from '../tiny';

const point = { t: 0, x: 10, y: 10 };
/** Every sign is drawn as a short dash, twice. */
const signs = SIGNS.flatMap((sign): SignDrawing[] => {
  const stroke = [point, { ...point, x: 14 }];
  return [{ sign, writer: 'site/1', label: 10, drawing: [stroke, stroke.map(({ t, x, y }) => ({ t, x, y: y + 6 }))] }];
});
const make = signPatchMaker({ digits: tinyDrawings(), signs }, createGrain(seededRandom(1)));
const some = Promise.all(Array.from({ length: 24 }, (_, i) => make(seededRandom(3, i))));

test('the same chance makes the same strip', async () => {
  const [first] = await some;
  expect(await make(seededRandom(3, 0))).toEqual(first);
});

test('a sign among digits is told with their height, about that of a line that signs are looked for on', async () => {
  const marks = (await some).flatMap((strip) => strip.marks).filter(({ tall }) => tall !== undefined);
  expect(marks.length).toBeGreaterThan(12);
  const heights = marks.map(({ tall = 0 }) => tall).sort((a, b) => a - b);
  expect(heights[Math.floor(heights.length / 2)]).toBeGreaterThan(18);
  expect(heights[Math.floor(heights.length / 2)]).toBeLessThan(38);
});

test('what the strip cuts through is asked for neither way', async () => {
  for (const { contrast, marks } of await some) {
    const cut = marks.filter(
      ({ box }) => box.y < -0.2 * box.height || box.y + box.height > contrast.height + 0.2 * box.height,
    );
    expect(cut.every(({ label }) => label === 'unsure')).toBe(true);
  }
});
