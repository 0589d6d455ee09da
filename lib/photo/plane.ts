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
