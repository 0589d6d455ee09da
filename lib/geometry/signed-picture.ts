/** Weights or responses as a picture: `data[y * width + x]` from −1 to 1, where 0 is nothing. */
export interface SignedPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/**
 * Splits interleaved values (`values[pixel * count + picture]`) into `count` pictures. All are divided by the largest
 * magnitude of them all, so that their strengths compare.
 */
export function signedPictures(values: Float32Array, width: number, height: number, count: number): SignedPicture[] {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const scale = largest > 0 ? 1 / largest : 0;
  return Array.from({ length: count }, (_, picture) => ({
    width,
    height,
    data: Float32Array.from(
      { length: width * height },
      (_, pixel) => (values[pixel * count + picture] as number) * scale,
    ),
  }));
}
