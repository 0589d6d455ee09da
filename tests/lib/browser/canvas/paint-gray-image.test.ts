import { expect, test } from 'vitest';
import { toInk } from '../../../../lib/browser/canvas/paint-gray-image';

test('ink becomes opacity, bare paper stays clear', () => {
  const picture = { width: 3, height: 1, data: Uint8Array.of(0, 128, 255) };
  expect([...toInk(picture)]).toEqual([0, 0, 0, 0, 0, 0, 0, 128, 0, 0, 0, 255]);
});
