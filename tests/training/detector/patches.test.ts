import { expect, test } from 'vitest';
import { seededRandom } from '../../../training/augment/random';
import { PATCH, patchMaker } from '../../../training/detector/patches';
import { createGrain } from '../../../training/synthetic/photographs/camera/grain';
import { tinyDrawings } from '../tiny';

const make = patchMaker({ digits: tinyDrawings(), signs: [] }, createGrain(seededRandom(1)));
const some = Promise.all(Array.from({ length: 24 }, (_, i) => make(seededRandom(2, i))));

test('the same chance makes the same patch', async () => {
  const [first] = await some;
  expect(await make(seededRandom(2, 0))).toEqual(first);
});

test('signs lie in the patch by their middles, and most patches hold digits', async () => {
  const patches = await some;
  for (const { marks } of patches) {
    for (const { box } of marks) {
      for (const middle of [box.x + box.width / 2, box.y + box.height / 2]) {
        expect(middle >= 0 && middle <= PATCH).toBe(true);
      }
    }
  }
  const withDigits = patches.filter(({ marks }) => marks.some(({ label }) => typeof label === 'number'));
  expect(withDigits.length / patches.length).toBeGreaterThan(0.6);
});

test('where a digit is, something stands out from its surroundings', async () => {
  for (const { contrast, marks } of await some) {
    for (const { box, label } of marks) {
      if (typeof label !== 'number' || Math.max(box.width, box.height) < 12) continue;
      let most = 0;
      for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(PATCH, box.y + box.height); y++) {
        for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(PATCH, box.x + box.width); x++) {
          most = Math.max(most, Math.abs(contrast.data[y * PATCH + x] as number));
        }
      }
      expect(most).toBeGreaterThan(0.5);
    }
  }
});
