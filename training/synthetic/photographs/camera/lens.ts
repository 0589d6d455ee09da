import type { Scene } from '../scene';

export interface LensSettings {
  /** Standard deviation of the blur of what is out of focus, in pixels: 0.5 is a sharp phone, 3 a bad one. */
  readonly defocus: number;
  /** The way a point moves while the shutter is open, in pixels; along x or y. */
  readonly motion?: { readonly length: number; readonly along: 'x' | 'y' };
}

/** Standard deviations at which a bell is cut off. */
const BELL_END = 2.5;

/** Blurs the scene's light, as a lens and an unsteady hand do. */
export function blur(scene: Scene, { defocus, motion }: LensSettings): void {
  const { width, height, light } = scene;
  const across = kernelOf(defocus, motion?.along === 'x' ? motion.length : 0);
  const down = kernelOf(defocus, motion?.along === 'y' ? motion.length : 0);
  const blurred = new Float32Array(light.length);
  const row = new Float32Array(3 * (width + 2 * across.length));
  for (let y = 0; y < height; y++) {
    const from = 3 * y * width;
    padded(row, light.subarray(from, from + 3 * width), 3 * across.length);
    weigh(blurred, from, 3 * width, across, (k) => row.subarray(3 * (across.length + k)));
  }
  const rowAt = (y: number): Float32Array => blurred.subarray(3 * width * Math.min(height - 1, Math.max(0, y)));
  for (let y = 0; y < height; y++) {
    const from = 3 * y * width;
    weigh(light, from, 3 * width, down, (k) => rowAt(y + k));
  }
}

/**
 * Weights of a pixel itself and of those 1, 2, … away to either side: a bell of deviation `sigma`, moved along `length`
 * pixels. All of them, the first once and the others twice, sum to 1.
 */
function kernelOf(sigma: number, length: number): Float32Array {
  const reach = Math.ceil(BELL_END * sigma + length / 2);
  const steps = Math.max(1, Math.ceil(2 * length));
  const weights = Float32Array.from({ length: reach + 1 }, (_, k) => {
    let weight = 0;
    for (let step = 0; step < steps; step++) {
      const off = k - length * ((step + 0.5) / steps - 0.5);
      weight += Math.exp((-off * off) / (2 * sigma * sigma));
    }
    return weight;
  });
  const sum = weights.reduce((total, weight, k) => total + (k === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

/** Writes the sum of `count` values at each of the kernel's places, weighed, to `out` from `from` on. */
function weigh(
  out: Float32Array,
  from: number,
  count: number,
  kernel: Float32Array,
  valuesAt: (k: number) => Float32Array,
): void {
  const [own, left, right] = [valuesAt(0), valuesAt(-1), valuesAt(1)];
  const [middle, side] = [kernel[0] as number, kernel[1] ?? 0];
  for (let i = 0; i < count; i++) {
    out[from + i] = middle * (own[i] as number) + side * ((left[i] as number) + (right[i] as number));
  }
  for (let k = 2; k < kernel.length; k++) {
    const weight = kernel[k] as number;
    const [before, after] = [valuesAt(-k), valuesAt(k)];
    for (let i = 0; i < count; i++) {
      out[from + i] = (out[from + i] as number) + weight * ((before[i] as number) + (after[i] as number));
    }
  }
}

/** The row with its end pixels gone on to either side, `by` values far. */
function padded(out: Float32Array, row: Float32Array, by: number): void {
  out.set(row, by);
  for (let i = 0; i < by; i++) {
    out[i] = row[i % 3] as number;
    out[by + row.length + i] = row[row.length - 3 + (i % 3)] as number;
  }
}
