import type { SignedPicture } from '../../geometry/signed-picture';
import type { Pixels } from './pixels';

/** Red, green, blue. Blue and brown differ for every kind of colour vision, and both show on light and dark. */
const POSITIVE = [74, 118, 240] as const;
const NEGATIVE = [206, 92, 42] as const;

/** The colour of each value's sign, with its size as opacity: 0 is transparent, 1 and −1 are opaque. */
export function signedPixels({ data }: SignedPicture): Pixels {
  const pixels = new Uint8ClampedArray(data.length * 4);
  for (const [i, value] of data.entries()) {
    pixels.set(value < 0 ? NEGATIVE : POSITIVE, i * 4);
    pixels[i * 4 + 3] = Math.abs(value) * 255;
  }
  return pixels;
}
