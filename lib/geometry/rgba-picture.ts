/** A picture as it was decoded: `data[4 * (y * width + x)]` and the three behind are red, green, blue and alpha, a byte
 * each, colours not multiplied by alpha. */
export interface RgbaPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}
