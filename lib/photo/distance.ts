import type { Mask } from './mask';

/**
 * The distance of each pixel's centre to the centre of the nearest pixel whose value is `to`, in pixels; infinite
 * where there is none. Exact (Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions, 2012).
 */
export function distanceTo(to: 0 | 1, { width, height, data }: Mask): Float64Array {
  const far = (width + height) * (width + height);
  const squared = Float64Array.from(data, (value) => (value === to ? 0 : far));
  const longest = Math.max(width, height);
  const scratch = {
    line: new Float64Array(longest),
    sites: new Int32Array(longest),
    ends: new Float64Array(longest + 1),
  };
  for (let x = 0; x < width; x++) lowerEnvelope(squared, x, width, height, scratch);
  for (let y = 0; y < height; y++) lowerEnvelope(squared, y * width, 1, width, scratch);
  return squared.map((value) => (value >= far ? Number.POSITIVE_INFINITY : Math.sqrt(value)));
}

interface Scratch {
  readonly line: Float64Array;
  readonly sites: Int32Array;
  readonly ends: Float64Array;
}

/** Replaces a line of `values` by the least of all parabolas that stand on it. */
function lowerEnvelope(values: Float64Array, start: number, step: number, count: number, scratch: Scratch): void {
  const { line, sites, ends } = scratch;
  for (let i = 0; i < count; i++) line[i] = values[start + i * step] as number;
  let last = 0;
  sites[0] = 0;
  ends[0] = Number.NEGATIVE_INFINITY;
  ends[1] = Number.POSITIVE_INFINITY;
  const meeting = (i: number, site: number): number =>
    ((line[i] as number) + i * i - (line[site] as number) - site * site) / (2 * (i - site));
  for (let i = 1; i < count; i++) {
    let at = meeting(i, sites[last] as number);
    while (at <= (ends[last] as number)) {
      last -= 1;
      at = meeting(i, sites[last] as number);
    }
    last += 1;
    sites[last] = i;
    ends[last] = at;
    ends[last + 1] = Number.POSITIVE_INFINITY;
  }
  let piece = 0;
  for (let i = 0; i < count; i++) {
    while ((ends[piece + 1] as number) < i) piece += 1;
    const site = sites[piece] as number;
    values[start + i * step] = (i - site) * (i - site) + (line[site] as number);
  }
}
