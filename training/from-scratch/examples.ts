import type { LabelledImages } from '../data/load';
import type { Example } from './network';

/** The first `count` pictures, or all where there are fewer, as numbers 0 (paper) to 1 (ink), and their labels. */
export function examplesOf({ count: all, rows, columns, pixels, labels }: LabelledImages, count = all): Example[] {
  const size = rows * columns;
  return Array.from({ length: Math.min(all, count) }, (_, i) => ({
    picture: Float64Array.from(pixels.subarray(i * size, (i + 1) * size), (byte) => byte / 255),
    label: labels[i] as number,
  }));
}
