import { expect, test } from 'vitest';
import { strokeWidth } from '../../../../lib/photo/normalise/distance';
import { marginFor, thicken } from '../../../../lib/photo/normalise/thicken';
import { workingMask } from '../../../../lib/photo/normalise/working-mask';
import type { Plane } from '../../../../lib/photo/plane';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';

/** An upright line, one pixel wide, thickened. */
function thickened(length: number) {
  const width = 11;
  const data = new Float32Array(width * length);
  for (let y = 0; y < length; y++) data[y * width + 5] = 1;
  const ink: Plane = { width, height: length, data };
  const mask = workingMask(ink, { x: 5, y: 0, width: 1, height: length }, marginFor(DIGIT_FRAME));
  return thicken(mask, strokeWidth(mask), DIGIT_FRAME);
}

test.each([40, 100, 190, 700])(
  'a line one pixel wide and %d long comes out as wide as the pen, and in the box',
  (length) => {
    const { width, height, data } = thickened(length);
    const { size, box, penWidth } = DIGIT_FRAME;
    expect([width, height]).toEqual([size, size]);
    const inkOf = (at: (i: number) => number): number =>
      Array.from({ length: size }, (_, i) => (data[at(i)] as number) / 255).reduce((sum, share) => sum + share);
    for (const row of [8, size / 2, 19]) {
      expect(Math.abs(inkOf((x) => row * size + x) - penWidth)).toBeLessThan(0.3);
    }
    const middle = size / 2;
    expect(Math.abs(inkOf((y) => y * size + middle) - box)).toBeLessThan(0.5);
  },
);
