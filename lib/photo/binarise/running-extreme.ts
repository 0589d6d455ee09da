import type { Plane } from '../plane';

/**
 * Each pixel's largest value within `reach` pixels along rows and columns, a square window: grey dilation. Its time does
 * not depend on `reach` (van Herk, A fast algorithm for local minimum and maximum filters, 1992).
 */
export const runningMaximum = (plane: Plane, reach: number): Plane => runningExtreme(plane, reach, 1);

/** The smallest likewise: grey erosion. */
export const runningMinimum = (plane: Plane, reach: number): Plane => runningExtreme(plane, reach, -1);

function runningExtreme({ width, height, data }: Plane, reach: number, sign: 1 | -1): Plane {
  const values = data.map((value) => sign * value);
  alongRows(values, width, height, reach);
  alongColumns(values, width, height, reach);
  for (let i = 0; i < values.length; i++) values[i] = sign * (values[i] as number);
  return { width, height, data: values };
}

/**
 * Rows are cut into blocks as long as the window, the first beginning `reach` before the row: a window then is the end of
 * one block and the beginning of the next.
 */
function alongRows(values: Float32Array, width: number, height: number, reach: number): void {
  const block = 2 * reach + 1;
  const begun = new Float32Array(width);
  const ending = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    const row = values.subarray(y * width, (y + 1) * width);
    for (let x = 0; x < width; x++) {
      const value = row[x] as number;
      begun[x] = x === 0 || (x + reach) % block === 0 ? value : Math.max(begun[x - 1] as number, value);
    }
    for (let x = width - 1; x >= 0; x--) {
      const value = row[x] as number;
      ending[x] =
        x === width - 1 || (x + reach) % block === block - 1 ? value : Math.max(ending[x + 1] as number, value);
    }
    for (let x = 0; x < width; x++) {
      const { first, last } = windowEnds(x, reach, width);
      row[x] = last < 0 ? (ending[first] as number) : Math.max(ending[first] as number, begun[last] as number);
    }
  }
}

/** The same, a whole row at a time: memory is read in order. */
function alongColumns(values: Float32Array, width: number, height: number, reach: number): void {
  const block = 2 * reach + 1;
  const begun = values.slice();
  const ending = values.slice();
  for (let y = 1; y < height; y++) {
    if ((y + reach) % block === 0) continue;
    for (let at = y * width; at < (y + 1) * width; at++) {
      begun[at] = Math.max(begun[at - width] as number, begun[at] as number);
    }
  }
  for (let y = height - 2; y >= 0; y--) {
    if ((y + reach) % block === block - 1) continue;
    for (let at = y * width; at < (y + 1) * width; at++) {
      ending[at] = Math.max(ending[at + width] as number, ending[at] as number);
    }
  }
  for (let y = 0; y < height; y++) {
    const { first, last } = windowEnds(y, reach, height);
    for (let x = 0; x < width; x++) {
      const end = ending[first * width + x] as number;
      values[y * width + x] = last < 0 ? end : Math.max(end, begun[last * width + x] as number);
    }
  }
}

/** Where the window around `at` begins and ends; `last` is −1 where its second block begins beyond the row. */
function windowEnds(at: number, reach: number, length: number): { first: number; last: number } {
  const end = at + reach;
  const blockStart = end - ((end + reach) % (2 * reach + 1));
  return { first: Math.max(0, at - reach), last: blockStart >= length ? -1 : Math.min(length - 1, end) };
}
