import { expect, test } from 'vitest';
import { NO_EDITS } from '../../../../lib/reading/photo-edits';
import { inFrame, inPicture, shownPart, wholeOf } from '../../../../lib/session/photo/photo-place';

const picture = { width: 400, height: 100 };

test('a wide picture fills the frame’s width, in the middle of its height', () => {
  const part = shownPart(picture, NO_EDITS);
  expect(inFrame(part, part)).toEqual({ x: 0, y: 0.375, width: 1, height: 0.25 });
});

test('turned, it fills the frame’s height', () => {
  const part = shownPart(picture, { ...NO_EDITS, turns: 3 });
  expect(part).toEqual({ x: 0, y: 0, width: 100, height: 400 });
  expect(inFrame(part, part)).toEqual({ x: 0.375, y: 0, width: 0.25, height: 1 });
});

test('what is cropped fills the frame, and boxes keep to the ink', () => {
  const crop = { x: 100, y: 50, width: 50, height: 25 };
  const part = shownPart(picture, { ...NO_EDITS, crop });
  expect(inFrame({ x: 100, y: 50, width: 25, height: 25 }, part)).toEqual({ x: 0, y: 0.25, width: 0.5, height: 0.5 });
});

test('a place in the frame and the place in the picture that is shown there lead to each other', () => {
  const part = { x: 30, y: 10, width: 60, height: 200 };
  const { x, y } = inFrame({ x: 47, y: 133, width: 0, height: 0 }, part);
  const spot = inPicture({ x, y }, part);
  expect(spot.x).toBeCloseTo(47);
  expect(spot.y).toBeCloseTo(133);
});

test('a half turn keeps the sides as they are', () => {
  expect(wholeOf(picture, 2)).toEqual({ x: 0, y: 0, ...picture });
});
