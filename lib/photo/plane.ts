/** One number a pixel, `data[y * width + x]`; its unit is told where it is made. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}
