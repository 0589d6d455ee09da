import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { SignedPicture } from '../../../lib/geometry/signed-picture';

/** A signed picture as the `d` of two paths, a unit for a pixel: what is for it, and what is against it. */
export interface SignedPaths {
  readonly positive: string;
  readonly negative: string;
}

/** Weaker weights, as a ratio of the strongest, change little and would only blur the picture. */
const SEEN = 0.2;

/** Positive pixels as squares, negative ones as thin lines, as of a minus: they can be told without colours, and in print. */
export function signedPaths({ width, height, data }: SignedPicture): SignedPaths {
  const pathOf = (isSeen: (value: number) => boolean, thickness: number): string =>
    rowsOf(width, height, (x, y) => isSeen(data[y * width + x] ?? 0), thickness);
  return { positive: pathOf((value) => value >= SEEN, 1), negative: pathOf((value) => value <= -SEEN, 0.4) };
}

/** The levels of ink that are told apart. */
const LEVELS = 4;

/** Ink as paths, from the faintest level to the full one. */
export function inkPaths({ width, height, data }: GrayImage): string[] {
  const levelAt = (x: number, y: number): number => Math.round((LEVELS * (data[y * width + x] ?? 0)) / 255);
  return Array.from({ length: LEVELS }, (_, i) => rowsOf(width, height, (x, y) => levelAt(x, y) === i + 1, 1));
}

/** Runs of pixels in each row, `thickness` of a pixel high and in its middle. */
function rowsOf(width: number, height: number, isIn: (x: number, y: number) => boolean, thickness: number): string {
  let path = '';
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isIn(x, y)) continue;
      const from = x;
      while (x < width && isIn(x, y)) x++;
      path += `M${from} ${Math.round(10 * (y + (1 - thickness) / 2)) / 10}h${x - from}v${thickness}h${from - x}z`;
    }
  }
  return path;
}
