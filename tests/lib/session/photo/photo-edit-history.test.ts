import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import { turned } from '../../../../lib/photo/view';
import { NO_EDITS, type PhotoEdits } from '../../../../lib/reading/photo-edits';
import {
  isSame,
  turnedBox,
  turnedEdits,
  withBox,
  withCrop,
  withMoved,
  withoutBox,
  withoutCrop,
} from '../../../../lib/session/photo/photo-edit-history';
import { wholeOf } from '../../../../lib/session/photo/photo-place';

const picture = { width: 40, height: 25 };
const box = (x: number, y: number, width = 10, height = 10): Box => ({ x, y, width, height });

const boxes = fc
  .record({
    x: fc.nat(30),
    y: fc.nat(15),
    width: fc.integer({ min: 1, max: 10 }),
    height: fc.integer({ min: 1, max: 10 }),
  })
  .map((one): Box => one);

test('a turned box lies on the same pixels of the turned picture', () => {
  fc.assert(
    fc.property(boxes, (one) => {
      const data = new Uint8ClampedArray(4 * picture.width * picture.height);
      for (let y = one.y; y < one.y + one.height; y++) {
        for (let x = one.x; x < one.x + one.width; x++) data[4 * (y * picture.width + x)] = 255;
      }
      const after = turned({ ...picture, data }, 1);
      const { x, y, width, height } = turnedBox(one, picture.height);
      const marked = [...after.data].flatMap((value, i) => (i % 4 === 0 && value > 0 ? [i / 4] : []));
      const inside = marked.filter((at) => {
        const [column, row] = [at % after.width, Math.floor(at / after.width)];
        return column >= x && column < x + width && row >= y && row < y + height;
      });
      expect(inside).toHaveLength(width * height);
      expect(marked).toHaveLength(width * height);
    }),
  );
});

test('four quarter turns lead back to the same edits', () => {
  fc.assert(
    fc.property(fc.array(boxes), fc.array(boxes), fc.option(boxes, { nil: undefined }), (added, removed, crop) => {
      const edits: PhotoEdits = { turns: 0, added, removed, ...(crop && { crop }) };
      const after = [0, 1, 2, 3].reduce((one) => turnedEdits(one, wholeOf(picture, one.turns).height), edits);
      expect(after).toEqual(edits);
    }),
  );
});

test('a box drawn by hand takes the place of what was drawn or removed there', () => {
  const drawn = withBox(withBox(NO_EDITS, box(0, 0)), box(20, 0));
  const again = withBox(withoutBox(drawn, box(30, 12)), box(1, 1, 11, 11));
  expect(again.added).toEqual([box(20, 0), box(1, 1, 11, 11)]);
  expect(again.removed).toEqual([box(30, 12)]);
  expect(withBox(again, box(29, 12)).removed).toEqual([]);
});

test('a removed find stays removed, also where it was found in a wider box drawn by hand', () => {
  const drawn = withBox(NO_EDITS, box(0, 0, 20, 20));
  expect(withoutBox(drawn, box(6, 6, 4, 9))).toEqual({ ...NO_EDITS, removed: [box(6, 6, 4, 9)] });
});

test('a moved find is read in its new place, and no longer in its old one', () => {
  const moved = withMoved(NO_EDITS, box(0, 0), box(20, 10));
  expect(moved).toEqual({ ...NO_EDITS, added: [box(20, 10)], removed: [box(0, 0)] });
  const back = withMoved(moved, box(20, 10), box(21, 11));
  expect(back.added).toEqual([box(21, 11)]);
});

test('a find that is only resized is not left out as well: the box drawn by hand has its place', () => {
  expect(withMoved(NO_EDITS, box(0, 0), box(0, 0, 12, 12))).toEqual({ ...NO_EDITS, added: [box(0, 0, 12, 12)] });
});

test('a crop is taken back without a trace', () => {
  expect(withCrop(NO_EDITS, box(1, 2)).crop).toEqual(box(1, 2));
  expect(withoutCrop(withCrop(NO_EDITS, box(1, 2)))).toEqual(NO_EDITS);
});

test('boxes are the same find when they share half of what they cover', () => {
  expect(isSame(box(0, 0), box(3, 0))).toBe(true);
  expect(isSame(box(0, 0), box(5, 0))).toBe(false);
  expect(isSame(box(0, 0), box(30, 0))).toBe(false);
});
