import type { Plane } from '../plane';
import { STRIDE } from './head';
import { localContrast } from './local-contrast';

/** A picture at one of the sizes that digits are looked for in. */
export interface Level extends Scaled {
  /** Local contrast with a ring of nothing around it, its sides whole strides. */
  readonly contrast: Plane;
}

/** A picture at another size. */
export interface Scaled {
  readonly gray: Plane;
  /** How many of the picture's pixels one of these is. */
  readonly scale: number;
}

/** Pixels: the longer side of the largest level, and of the smallest, which one digit may fill. */
const LARGEST = 1024;
const SMALLEST = 20;
/** Pixels of the longer side from which on there is another size between one and its half: so that digits are seen at several. */
const COARSE = 600;
/** A small picture is looked at enlarged too: digits may be half as high as the finder sees them. */
const ENLARGED = 400;
/** The ring, in pixels: digits may reach the picture's edge. */
export const RING = 8;

/**
 * The picture at one size after another (Adelson et al., Pyramid Methods, 1984), the first at
 * most `largest` pixels a side.
 */
export function levelsOf(gray: Plane, largest = LARGEST): Level[] {
  const longer = Math.max(gray.width, gray.height);
  const first = longer <= Math.min(ENLARGED, largest) ? 0.5 : Math.max(1, longer / largest);
  const levels: Level[] = [];
  for (let scale = first; ; scale *= longer / scale > COARSE ? 2 : Math.SQRT2) {
    const half = levels.find((level) => Math.abs(2 * level.scale - scale) < 1e-6);
    const plane = half ? scaled(half.gray, 2) : scaled(gray, scale);
    levels.push({ gray: plane, contrast: ringed(localContrast(plane)), scale });
    if (Math.max(plane.width, plane.height) < 2 * SMALLEST) return levels;
  }
}

/** Shrunk by a factor, each pixel the mean of what it covers; enlarged below 1, linearly between pixels' middles. */
export function scaled(plane: Plane, factor: number): Plane {
  if (factor === 1) return plane;
  const width = Math.max(1, Math.round(plane.width / factor));
  const height = Math.max(1, Math.round(plane.height / factor));
  const [across, down] = [weightsOf(plane.width, width, factor), weightsOf(plane.height, height, factor)];
  const rows = new Float32Array(width * plane.height);
  for (let y = 0; y < plane.height; y++) {
    for (let x = 0; x < width; x++) {
      const { from, weights } = across[x] as Weights;
      let sum = 0;
      for (let i = 0; i < weights.length; i++)
        sum += (weights[i] as number) * (plane.data[y * plane.width + from + i] as number);
      rows[y * width + x] = sum;
    }
  }
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const { from, weights } = down[y] as Weights;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] as number;
      const row = (from + i) * width;
      for (let x = 0; x < width; x++)
        data[y * width + x] = (data[y * width + x] as number) + weight * (rows[row + x] as number);
    }
  }
  return { width, height, data };
}

interface Weights {
  readonly from: number;
  readonly weights: readonly number[];
}

/** Of the old pixels in each new one: a tent over two pixels at least. */
function weightsOf(before: number, after: number, factor: number): Weights[] {
  const reach = Math.max(1, factor / 2 + 0.5);
  return Array.from({ length: after }, (_, i) => {
    const middle = (i + 0.5) * factor;
    const from = Math.min(before - 1, Math.max(0, Math.floor(middle - reach)));
    const to = Math.max(from + 1, Math.min(before, Math.ceil(middle + reach)));
    const weights = Array.from({ length: to - from }, (_, k) => weightAt(Math.abs(from + k + 0.5 - middle), factor));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return sum > 0 ? { from, weights: weights.map((weight) => weight / sum) } : { from, weights: [1] };
  });
}

/** How much of a pixel at that distance lies within the new one; below a factor of 1, linearly less with the distance. */
const weightAt = (distance: number, factor: number): number =>
  factor <= 1 ? Math.max(0, 1 - distance) : Math.min(1, Math.max(0, factor / 2 + 0.5 - distance));

/** With a ring of nothing around it, its sides whole strides. */
export function ringed({ width, height, data }: Plane): Plane {
  const whole = (side: number): number => Math.ceil((side + 2 * RING) / STRIDE) * STRIDE;
  const ringed = { width: whole(width), height: whole(height), data: new Float32Array(whole(width) * whole(height)) };
  for (let y = 0; y < height; y++) {
    ringed.data.set(data.subarray(y * width, (y + 1) * width), (y + RING) * ringed.width + RING);
  }
  return ringed;
}
