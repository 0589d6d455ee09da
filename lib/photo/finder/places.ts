import type { Box } from '../../geometry/box';
import { exp, log } from '../../geometry/exp';
import { type Head, STRIDE, USUAL } from './head';

/** What a finder says: `data[(row * columns + column) * head.channels + channel]`. */
export interface FinderMap {
  readonly columns: number;
  readonly rows: number;
  readonly data: Float32Array;
}

/** Exponents of sizes: e^1.6 is five times the usual, and e^−2.8 is a pixel. */
const MOST = 1.6;
const LEAST = -2.8;

/**
 * The places, as row * columns + column, where the likeliest of the classes `from` … `to` − 1 is likelier than `least` and than
 * at the eight places around (Zhou et al., Objects as Points, 2019).
 */
export function highestPlaces(map: FinderMap, { channels }: Head, from: number, to: number, least: number): number[] {
  const { columns, rows, data } = map;
  const best = new Float32Array(columns * rows);
  for (let cell = 0; cell < best.length; cell++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) highest = Math.max(highest, data[cell * channels + i] as number);
    best[cell] = highest;
  }
  const limit = log(least / (1 - least));
  const places: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      if ((best[cell] as number) > limit && isHighest(best, columns, rows, column, row)) places.push(cell);
    }
  }
  return places;
}

function isHighest(best: Float32Array, columns: number, rows: number, column: number, row: number): boolean {
  const own = best[row * columns + column] as number;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      const other = best[y * columns + x] as number;
      // Of two that are alike the first is the peak.
      const isBefore = y < row || (y === row && x < column);
      if (other > own || (isBefore && other === own)) return false;
    }
  }
  return true;
}

/** The logits of the classes `from` … `to` − 1 at a place. */
export const logitsAt = ({ data }: FinderMap, { channels }: Head, cell: number, from: number, to: number): number[] =>
  Array.from(data.subarray(cell * channels + from, cell * channels + to));

/** The box of what has its middle at a place, in pixels of what the finder looked at. */
export function boxAt({ columns, data }: FinderMap, head: Head, cell: number): Box {
  const at = (channel: number): number => data[cell * head.channels + channel] as number;
  const [width, height] = [sizeOf(at(head.width)), sizeOf(at(head.height))];
  const x = ((cell % columns) + 0.5 + at(head.across)) * STRIDE;
  const y = (Math.floor(cell / columns) + 0.5 + at(head.down)) * STRIDE;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export const probabilityOf = (logit: number): number => 1 / (1 + exp(-logit));

const sizeOf = (logarithm: number): number => USUAL * exp(Math.min(MOST, Math.max(LEAST, logarithm)));
