/** Which pixels of the picture a cell of a level sees, along each axis alike: `size` of them from `first + step * cell` on. */
export interface Field {
  readonly first: number;
  readonly step: number;
  readonly size: number;
}

/** What one layer of a network makes of a picture. */
export interface Level {
  readonly kind: 'convolution' | 'max-pool' | 'dense';
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** After the activation: `values[(y * width + x) * channels + channel]`. */
  readonly values: Float32Array;
  readonly field: Field;
}

/** The field of a cell behind a layer whose cells see `size` cells before, `stride` apart, with `padding` cells in front. */
export const fieldBehind = (
  { first, step, size }: Field,
  own: { size: number; stride: number; padding: number },
): Field => ({
  first: first - own.padding * step,
  step: step * own.stride,
  size: size + (own.size - 1) * step,
});

/** The field of a pixel is the pixel. */
export const PIXEL: Field = { first: 0, step: 1, size: 1 };
