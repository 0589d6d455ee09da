import type { Box } from '../geometry/box';

/** One number a pixel, `data[y * width + x]`; its unit is told where it is made. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Ink or paper: `data[y * width + x]` is 1 or 0. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What lies inside `box`, in whole pixels. */
export function crop({ width, height, data }: Plane, box: Box): Plane {
  if (box.width === width && box.height === height) return { width, height, data };
  const cut = new Float32Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const from = (box.y + y) * width + box.x;
    cut.set(data.subarray(from, from + box.width), y * box.width);
  }
  return { width: box.width, height: box.height, data: cut };
}
