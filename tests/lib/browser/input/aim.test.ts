import { expect, test } from 'vitest';
import { inVideo } from '../../../../lib/browser/input/aim';

test('a frame over a video that is shown whole is the same share of the video, in its own pixels', () => {
  const shown = { x: 100, y: 50, width: 640, height: 360 };
  const frame = { x: 164, y: 86, width: 320, height: 180 };
  expect(inVideo({ width: 1920, height: 1080 }, shown, frame)).toEqual({ x: 192, y: 108, width: 960, height: 540 });
});

test('what is cut off beside a video that covers its place lies outside of the frame', () => {
  // Shown at 1/2: of 640 pixels, 140 are cut off left and right.
  const shown = { x: 0, y: 0, width: 180, height: 240 };
  const frame = { x: 10, y: 60, width: 160, height: 120 };
  expect(inVideo({ width: 640, height: 480 }, shown, frame)).toEqual({ x: 160, y: 120, width: 320, height: 240 });
});

test('a frame as large as what is shown never asks for pixels that are not there', () => {
  const shown = { x: 0, y: 0, width: 333, height: 777 };
  const { x, y, width, height } = inVideo({ width: 641, height: 479 }, shown, shown);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(y).toBe(0);
  expect(x + width).toBeLessThanOrEqual(641);
  expect(height).toBe(479);
});
