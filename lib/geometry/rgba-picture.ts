/** A decoded picture: `data[4 * (y * width + x)]` and the next three bytes are red, green, blue and alpha. Colours are not
 * multiplied by alpha. */
export interface RgbaPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}
