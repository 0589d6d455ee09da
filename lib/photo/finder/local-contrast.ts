import type { Plane } from '../plane';

/** Pixels to either side that a pixel is compared with: about a digit's height, as large as digits are looked for. */
const RADIUS = 16;
/** Added to the deviation, of grey from 0 to 1, so that an even face stays even whatever its noise. */
const NOISE = 0.03;
/** Nothing is further from its surroundings than this. */
const MOST = 4;

/**
 * How much darker than its surroundings each pixel is, in their standard deviations, −4 to 4: light, paper and pen no longer
 * matter (as in Jarrett et al., What is the Best Multi-Stage Architecture for Object Recognition?, 2009). `gray` is 0
 * (black) to 1 (white).
 */
export function localContrast({ width, height, data }: Plane): Plane {
  const [sums, squares] = [
    integral(width, height, (at) => data[at] as number),
    integral(width, height, (at) => (data[at] as number) ** 2),
  ];
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - RADIUS), Math.min(height, y + RADIUS + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - RADIUS), Math.min(width, x + RADIUS + 1)];
      const count = (right - left) * (bottom - top);
      const mean = within(sums, width, left, top, right, bottom) / count;
      const variance = within(squares, width, left, top, right, bottom) / count - mean * mean;
      const darker = (mean - (data[y * width + x] as number)) / (Math.sqrt(Math.max(0, variance)) + NOISE);
      out[y * width + x] = Math.min(MOST, Math.max(-MOST, darker));
    }
  }
  return { width, height, data: out };
}

/** Sums over all that is above and to the left (Crow, Summed-area Tables for Texture Mapping, 1984). */
function integral(width: number, height: number, value: (at: number) => number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += value(y * width + x);
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row;
    }
  }
  return sums;
}

function within(sums: Float64Array, width: number, left: number, top: number, right: number, bottom: number): number {
  const [above, below] = [top * (width + 1), bottom * (width + 1)];
  const lower = (sums[below + right] as number) - (sums[below + left] as number);
  return lower - (sums[above + right] as number) + (sums[above + left] as number);
}
