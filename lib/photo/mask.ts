/** Ink or paper: `data[y * width + x]` is 1 or 0. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
