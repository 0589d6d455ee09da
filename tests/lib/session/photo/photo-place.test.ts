import { expect, test } from 'vitest';
import { NO_EDITS } from '../../../../lib/reading/photo-edits';
import { inFrame, inPicture, shownPart, wholeOf } from '../../../../lib/session/photo/photo-place';

const picture = { width: 400, height: 100 };

test('what is seen of a picture is all of it, as it is turned, or the crop', () => {
  const crop = { x: 100, y: 50, width: 50, height: 25 };
  expect(shownPart(picture, { ...NO_EDITS, turns: 3 })).toEqual({ x: 0, y: 0, width: 100, height: 400 });
  expect(shownPart(picture, { ...NO_EDITS, crop })).toEqual(crop);
});

test('a box of the picture lies in the frame as it lies in the view', () => {
  const view = { x: 100, y: -50, width: 200, height: 100 };
  expect(inFrame({ x: 150, y: 0, width: 100, height: 25 }, view)).toEqual({
    x: 0.25,
    y: 0.5,
    width: 0.5,
    height: 0.25,
  });
});

test('a place in the frame and the place in the picture that is shown there lead to each other', () => {
  const view = { x: 30, y: 10, width: 60, height: 200 };
  const { x, y } = inFrame({ x: 47, y: 133, width: 0, height: 0 }, view);
  const spot = inPicture({ x, y }, view);
  expect(spot.x).toBeCloseTo(47);
  expect(spot.y).toBeCloseTo(133);
});

test('a half turn keeps the sides as they are', () => {
  expect(wholeOf(picture, 2)).toEqual({ x: 0, y: 0, ...picture });
});
