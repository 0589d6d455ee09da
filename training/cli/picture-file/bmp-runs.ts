import type { BmpHeader } from './bmp-header';

/** Stands for what no run reaches. */
export const UNTOUCHED = 256;

const [END_OF_ROW, END_OF_PICTURE, MOVE] = [0, 1, 2];

/**
 * The palette's index of each pixel of a BMP packed in runs (RLE8, RLE4), in the file's order of rows; `UNTOUCHED` where
 * there is none. @throws Error where the file is cut off.
 */
export function unpackRuns(file: Uint8Array, { width, height, bits, pixelsAt }: BmpHeader): Uint16Array {
  const indexes = new Uint16Array(width * height).fill(UNTOUCHED);
  let at = pixelsAt;
  let [x, row] = [0, 0];
  const byte = (): number => {
    const value = file[at++];
    if (value === undefined) throw new Error('The BMP is cut off.');
    return value;
  };
  const put = (index: number): void => {
    if (x < width && row < height) indexes[row * width + x] = index;
    x += 1;
  };
  const half = (value: number, i: number): number => (i % 2 === 0 ? value >> 4 : value & 15);
  const putRun = (count: number, value: number): void => {
    for (let i = 0; i < count; i++) put(bits === 8 ? value : half(value, i));
  };
  const putEach = (count: number): void => {
    const begin = at;
    for (let i = 0, value = 0; i < count; i++) {
      if (bits === 8 || i % 2 === 0) value = byte();
      put(bits === 8 ? value : half(value, i));
    }
    // To an even number of bytes.
    at += (at - begin) % 2;
  };
  while (row < height) {
    const [count, value] = [byte(), byte()];
    if (count > 0) putRun(count, value);
    else if (value === END_OF_PICTURE) break;
    else if (value === END_OF_ROW) [x, row] = [0, row + 1];
    else if (value === MOVE) [x, row] = [x + byte(), row + byte()];
    else putEach(value);
  }
  return indexes;
}
