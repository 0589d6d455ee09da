/** A place that the pen passed: `x` and `y` in any unit, y growing downwards. The time `t`, in milliseconds, may be missing. */
export type PointInput =
  | readonly [x: number, y: number]
  | readonly [x: number, y: number, t: number]
  | { readonly x: number; readonly y: number; readonly t?: number };

/** Strokes in the order they were drawn; each has the points from touching the paper to leaving it. */
export type StrokesInput = readonly (readonly PointInput[])[];

/** Pixels row by row from the top, four bytes each: red, green, blue, alpha. An `ImageData` is one. */
export interface PixelsInput {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** A file's bytes: a `Blob` or a `File` is one. Only browsers decode it. */
export interface FileInput {
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type PictureInput = PixelsInput | FileInput;
