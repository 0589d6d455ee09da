import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import { inPicture } from '../../../../lib/session/photo/photo-place';
import {
  firstCrop,
  firstView,
  MOST_ZOOM,
  middleBox,
  moved,
  panned,
  revealed,
  shapeFor,
  wholeView,
  zoomedAt,
  zoomOf,
} from '../../../../lib/session/photo/photo-view';

/** A photograph of 4 : 3 in a frame of its shape. */
const room = { part: { x: 0, y: 0, width: 400, height: 300 }, shape: 4 / 3 };
const whole = wholeView(room);
const middle = { x: 0.5, y: 0.5 };
const digit = (x: number, y: number): Box => ({ x, y, width: 12, height: 20 });

test('the frame has the picture’s shape, unless that is very low or higher than wide', () => {
  expect(shapeFor({ width: 400, height: 300 })).toBe(4 / 3);
  expect(shapeFor({ width: 4000, height: 300 })).toBe(16 / 9);
  expect(shapeFor({ width: 300, height: 400 })).toBe(7 / 6);
});

test('the whole of a picture that is higher than its frame stands in the middle', () => {
  expect(wholeView({ part: { x: 10, y: 20, width: 100, height: 400 }, shape: 2 })).toEqual({
    x: -340,
    y: 20,
    width: 800,
    height: 400,
  });
});

test('zooming keeps the place under the pointer where it is', () => {
  const at = { x: 0.25, y: 0.75 };
  const view = zoomedAt(whole, at, 4, room);
  expect(zoomOf(view, room)).toBe(4);
  expect(inPicture(at, view)).toEqual(inPicture(at, whole));
});

test('two fingers take along what lies between them', () => {
  const from = { x: 0.4, y: 0.4 };
  const to = { x: 0.5, y: 0.45 };
  expect(inPicture(to, moved(whole, { from, to, by: 3 }, room))).toEqual(inPicture(from, whole));
});

test('a zoomed picture follows the drag, and stops at its edges', () => {
  const view = zoomedAt(whole, middle, 2, room);
  expect(panned(view, { x: 0.1, y: -0.2 }, room)).toEqual({ ...view, x: view.x - 20, y: view.y + 30 });
  expect(panned(view, { x: 5, y: -5 }, room)).toEqual({ x: 0, y: 150, width: 200, height: 150 });
});

test('the whole picture cannot be moved', () => {
  expect(panned(whole, { x: 0.3, y: 0.3 }, room)).toEqual(whole);
});

test('whatever the fingers do, the zoom keeps its bounds and the view never leaves the picture', () => {
  const ratio = fc.double({ min: -2, max: 3, noNaN: true });
  const spot = fc.record({ x: ratio, y: ratio });
  const gesture = fc.record({ from: spot, to: spot, by: fc.double({ min: 0.01, max: 50, noNaN: true }) });
  const size = fc.integer({ min: 20, max: 3000 });
  const part = fc.record({ x: size, y: size, width: size, height: size });
  fc.assert(
    fc.property(part, fc.array(gesture, { maxLength: 6 }), (own, gestures) => {
      const place = { part: own, shape: shapeFor(own) };
      const view = gestures.reduce((before, next) => moved(before, next, place), wholeView(place));
      expect(zoomOf(view, place)).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(zoomOf(view, place)).toBeLessThanOrEqual(MOST_ZOOM + 1e-9);
      expect(view.width / view.height).toBeCloseTo(place.shape);
      // On each axis it lies in the picture, or the picture in it.
      for (const [start, length, first, all] of [
        [view.x, view.width, own.x, own.width],
        [view.y, view.height, own.y, own.height],
      ] as const) {
        const [inner, outer] = length < all ? [start, first] : [first, start];
        expect(inner).toBeGreaterThanOrEqual(outer - 1e-6);
        expect(inner + Math.min(length, all)).toBeLessThanOrEqual(outer + Math.max(length, all) + 1e-6);
      }
    }),
  );
});

describe('a find out of sight', () => {
  const view = { x: 0, y: 0, width: 100, height: 75 };

  test('comes into view with a little room around it', () => {
    expect(revealed(view, digit(150, 30), room)).toEqual({ ...view, x: 68 });
  });

  test('is followed no further than the picture’s edge', () => {
    expect(revealed(view, digit(388, 280), room)).toEqual({ ...view, x: 300, y: 225 });
  });

  test('changes nothing where it is seen', () => {
    expect(revealed(view, digit(80, 50), room)).toBe(view);
  });
});

describe('the first view', () => {
  test('is close to finds that fill a small part of the picture, with room around them', () => {
    const view = firstView([digit(100, 100), digit(116, 100), digit(132, 100)], room);
    expect(zoomOf(view, room)).toBeGreaterThan(3);
    expect(view.x).toBeLessThanOrEqual(84);
    expect(view.x + view.width).toBeGreaterThanOrEqual(160);
    expect(view.y).toBeLessThanOrEqual(84);
    expect(view.y + view.height).toBeGreaterThanOrEqual(136);
  });

  test('comes no closer than to four times, so that one sees where one is', () => {
    expect(zoomOf(firstView([{ x: 200, y: 150, width: 3, height: 5 }], room), room)).toBe(4);
  });

  test('is the whole where the finds are spread over the picture, or where there are none', () => {
    expect(firstView([digit(10, 10), digit(370, 270)], room)).toEqual(whole);
    expect(firstView([], room)).toEqual(whole);
  });
});

test('a crop begins around the finds, within the picture; without any, in the middle', () => {
  expect(firstCrop([digit(100, 100), digit(120, 104)], room.part)).toEqual({ x: 90, y: 90, width: 52, height: 44 });
  expect(firstCrop([digit(2, 3)], room.part)).toEqual({ x: 0, y: 0, width: 24, height: 33 });
  expect(firstCrop([], room.part)).toEqual({ x: 40, y: 30, width: 320, height: 240 });
});

test('a box that is placed without a pointer lies in the middle of what is seen', () => {
  expect(middleBox({ x: 200, y: 100, width: 100, height: 75 }, room)).toEqual({
    x: 238.75,
    y: 122.5,
    width: 22.5,
    height: 30,
  });
});
