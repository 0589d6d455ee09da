import type { RgbaPicture } from '../../geometry/rgba-picture';

/** The most pixels that are read; larger pictures are shrunk. The thinnest pen is still seen then, and the slowest phone keeps up. */
export const MOST_PIXELS = 2_000_000;

/** Phones take 108 million; a file of more would fill half a gigabyte before it is shrunk. */
export const MOST_READABLE = 110_000_000;

/** By how much a picture of this size is shrunk along both sides: a whole number, 1 where it is small enough. */
export function reductionOf(width: number, height: number): number {
  const byArea = Math.ceil(Math.sqrt((width * height) / MOST_PIXELS));
  // A strip narrower than that keeps one pixel across.
  const byLength = Math.ceil(Math.max(width, height) / MOST_PIXELS);
  return Math.max(1, byArea, byLength);
}

/** Takes a large picture in bands, from the top, and gives it back shrunk. */
export interface Reducer {
  /** The next rows: whole rows of the large picture, four bytes a pixel as in `RgbaPicture`. */
  add(rows: Uint8Array | Uint8ClampedArray): void;
  picture(): RgbaPicture;
}

/**
 * Shrinks by a whole factor, each pixel the mean of factor × factor others, so that the same pixels give the same bytes
 * in every browser and in Node; what is left at the right and at the bottom falls away. Bands may hold any number of rows.
 */
export function createReducer(width: number, height: number, factor: number): Reducer {
  if (factor === 1) return createCopier(width, height);
  const columns = Math.max(1, Math.floor(width / factor));
  const rows = Math.max(1, Math.floor(height / factor));
  const data = new Uint8ClampedArray(columns * rows * 4);
  const sums = new Uint32Array(columns * 4);
  const across = Math.min(factor, width);
  const down = Math.min(factor, height);
  let row = 0;
  let summed = 0;
  const addRow = (bytes: Uint8Array | Uint8ClampedArray, start: number): void => {
    addAcross(sums, bytes, start, across);
    if (++summed < down) return;
    writeMeans(data.subarray(row * sums.length, (row + 1) * sums.length), sums, across * down);
    sums.fill(0);
    summed = 0;
    row += 1;
  };
  return {
    add(bytes) {
      for (let start = 0; start < bytes.length && row < rows; start += width * 4) addRow(bytes, start);
    },
    picture: () => ({ width: columns, height: rows, data }),
  };
}

/** Of a picture that is small enough nothing has to be summed. */
function createCopier(width: number, height: number): Reducer {
  const data = new Uint8ClampedArray(width * height * 4);
  let filled = 0;
  return {
    add(bytes) {
      data.set(bytes, filled);
      filled += bytes.length;
    },
    picture: () => ({ width, height, data }),
  };
}

/** Adds each `across` pixels of a row to one, channel by channel. In locals, which is twice as fast as in the array. */
function addAcross(sums: Uint32Array, bytes: Uint8Array | Uint8ClampedArray, start: number, across: number): void {
  for (let to = 0, at = start; to < sums.length; to += 4) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let alpha = 0;
    for (const end = at + 4 * across; at < end; at += 4) {
      red += bytes[at] as number;
      green += bytes[at + 1] as number;
      blue += bytes[at + 2] as number;
      alpha += bytes[at + 3] as number;
    }
    sums[to] = (sums[to] as number) + red;
    sums[to + 1] = (sums[to + 1] as number) + green;
    sums[to + 2] = (sums[to + 2] as number) + blue;
    sums[to + 3] = (sums[to + 3] as number) + alpha;
  }
}

function writeMeans(means: Uint8ClampedArray, sums: Uint32Array, count: number): void {
  for (let i = 0; i < sums.length; i++) means[i] = (sums[i] as number) / count;
}
