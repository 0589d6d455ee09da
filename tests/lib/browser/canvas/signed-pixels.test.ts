import { expect, test } from 'vitest';
import { signedPixels } from '../../../../lib/browser/canvas/signed-pixels';

test('the sign becomes the colour, the size the opacity, and nothing stays clear', () => {
  const rgba = [...signedPixels({ width: 3, height: 1, data: Float32Array.of(1, 0, -0.5) })];
  const [positive, nothing, negative] = [rgba.slice(0, 4), rgba.slice(4, 8), rgba.slice(8)];
  expect([positive[3], nothing[3], negative[3]]).toEqual([255, 0, 128]);
  expect(positive[2]).toBeGreaterThan(positive[0] as number);
  expect(negative[0]).toBeGreaterThan(negative[2] as number);
});
