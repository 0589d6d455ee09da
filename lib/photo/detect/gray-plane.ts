import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { Plane } from '../plane';

/** Of red, green and blue (ITU-R BT.601). */
const LUMA = [0.299, 0.587, 0.114] as const;

/** An opaque picture's brightness, 0 (black) to 1 (white). */
export function grayPlane({ width, height, data }: RgbaPicture): Plane {
  const gray = new Float32Array(width * height);
  for (let at = 0, from = 0; at < gray.length; at++, from += 4) {
    const [red, green, blue] = [data[from] as number, data[from + 1] as number, data[from + 2] as number];
    gray[at] = (LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue) / 255;
  }
  return { width, height, data: gray };
}
