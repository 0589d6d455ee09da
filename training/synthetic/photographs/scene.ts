/** Red, green and blue, linear light: 0 is black, 1 is white paper in full light. */
export type Colour = readonly [number, number, number];

/**
 * What lies before the camera while it is made: `light[3 * (y * width + x)]` and the two behind are a pixel's `Colour`.
 * Linear, because shadows multiply and lenses mix light, not the bytes of a file.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
}

export const emptyScene = (width: number, height: number): Scene => ({
  width,
  height,
  light: new Float32Array(3 * width * height),
});

/** sRGB bytes as colour pickers show them, as linear light (IEC 61966-2-1). */
export const colour = (red: number, green: number, blue: number): Colour => [linear(red), linear(green), linear(blue)];

function linear(byte: number): number {
  const ratio = byte / 255;
  return ratio <= 0.04045 ? ratio / 12.92 : ((ratio + 0.055) / 1.055) ** 2.4;
}

/** Covers the pixel (its number, y × width + x) with paint, as far as `ratio` (0 to 1) says: chalk, a desk. */
export function mix(scene: Scene, pixel: number, paint: Colour, ratio: number): void {
  const { light } = scene;
  const at = 3 * pixel;
  light[at] = (light[at] as number) * (1 - ratio) + paint[0] * ratio;
  light[at + 1] = (light[at + 1] as number) * (1 - ratio) + paint[1] * ratio;
  light[at + 2] = (light[at + 2] as number) * (1 - ratio) + paint[2] * ratio;
}

/** Lets the pixel keep only so much of its light, as far as `ratio` (0 to 1) says: ink on paper, colour by colour. */
export function dye(scene: Scene, pixel: number, dyed: Colour, ratio: number): void {
  const { light } = scene;
  const at = 3 * pixel;
  light[at] = (light[at] as number) * (1 - ratio * (1 - dyed[0]));
  light[at + 1] = (light[at + 1] as number) * (1 - ratio * (1 - dyed[1]));
  light[at + 2] = (light[at + 2] as number) * (1 - ratio * (1 - dyed[2]));
}
