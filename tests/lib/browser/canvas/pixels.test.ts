import { expect, test } from 'vitest';
import { inkPixels } from '../../../../lib/browser/canvas/pixels';

test('ink becomes opacity, bare paper stays clear', () => {
  const picture = { width: 3, height: 1, data: Uint8Array.of(0, 128, 255) };
  expect([...inkPixels(picture)]).toEqual([0, 0, 0, 0, 0, 0, 0, 128, 0, 0, 0, 255]);
});
