import type { Box } from '../../../../lib/geometry/box';
import type { CurveSpot, Path } from '../../curve';

/** From left and top to right and bottom, in the unit of the places it is of. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Around all places, and `around` further. */
export function extentOf(paths: readonly Path[], around = 0): Extent {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const path of paths) {
    for (const { x, y } of path) {
      if (x < left) left = x;
      if (y < top) top = y;
      if (x > right) right = x;
      if (y > bottom) bottom = y;
    }
  }
  return { left: left - around, top: top - around, right: right + around, bottom: bottom + around };
}

export const boxOf = ({ left, top, right, bottom }: Extent): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** The four corners, clockwise, `by` further out. */
export const frameAround = ({ left, top, right, bottom }: Extent, by: number): CurveSpot[] => [
  { x: left - by, y: top - by },
  { x: right + by, y: top - by },
  { x: right + by, y: bottom + by },
  { x: left - by, y: bottom + by },
];
