import type { Box } from '../image/box';
import type { Plane } from './plane';

const HALF = 0.5;

/** The box of all pixels that are at least half ink, in pixels; `undefined` where there is none. */
export function inkBox({ width, height, data }: Plane): Box | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] as number) < HALF) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
