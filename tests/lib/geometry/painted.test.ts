import { expect, test } from 'vitest';
import { painted } from '../../../lib/geometry/painted';

const picture = { width: 3, height: 2, data: Uint8Array.of(0, 10, 0, 0, 0, 255) };

test('one pixel gets the ink, and the picture before stays as it was', () => {
  const after = painted(picture, 1, 1, 255);
  expect([...after.data]).toEqual([0, 10, 0, 0, 255, 255]);
  expect(picture.data[4]).toBe(0);
});

test('where nothing changes, and beside the picture, it is the same picture', () => {
  expect(painted(picture, 2, 1, 255)).toBe(picture);
  expect(painted(picture, 3, 0, 255)).toBe(picture);
  expect(painted(picture, 0, -1, 255)).toBe(picture);
});
