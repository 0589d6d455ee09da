/** What a BMP file of a test holds besides its pixels, which are its own bytes. */
export interface BmpParts {
  readonly width: number;
  /** Negative where the first row is the uppermost. */
  readonly height: number;
  readonly bits: number;
  /** Its rows as they stand in the file, padded to whole words, or its runs. */
  readonly pixels: readonly number[];
  readonly compression?: number;
  /** Blue, green, red and nothing of each colour. */
  readonly palette?: readonly (readonly [blue: number, green: number, red: number])[];
  /** Red, green, blue and alpha; the last makes a header of 56 bytes. */
  readonly masks?: readonly number[];
}

/** A BMP file with Windows' header. */
export function bmpFile({ width, height, bits, pixels, compression = 0, palette = [], masks = [] }: BmpParts): Buffer {
  const length = masks.length === 4 ? 56 : 40;
  const header = Buffer.alloc(14 + 40 + 4 * masks.length);
  const pixelsAt = header.length + 4 * palette.length;
  header.write('BM');
  header.writeUInt32LE(pixelsAt + pixels.length, 2);
  header.writeUInt32LE(pixelsAt, 10);
  header.writeUInt32LE(length, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(bits, 28);
  header.writeUInt32LE(compression, 30);
  header.writeUInt32LE(palette.length, 46);
  masks.forEach((mask, i) => {
    header.writeUInt32LE(mask, 54 + 4 * i);
  });
  return Buffer.concat([header, Buffer.from(palette.flatMap((colour) => [...colour, 0])), Buffer.from(pixels)]);
}

/** A picture of 24 bits a pixel from its RGBA bytes, as most programs save it: the lowest row first. */
export function bmpOf(width: number, height: number, rgba: Uint8Array): Buffer {
  const padding = new Array<number>((4 - ((3 * width) % 4)) % 4).fill(0);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = rgba.subarray(4 * y * width, 4 * (y + 1) * width);
    const pixels = Array.from({ length: width }, (_, x) => [row[4 * x + 2], row[4 * x + 1], row[4 * x]] as number[]);
    return [...pixels.flat(), ...padding];
  });
  return bmpFile({ width, height, bits: 24, pixels: rows.reverse().flat() });
}
