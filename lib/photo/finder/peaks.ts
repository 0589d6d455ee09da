import type { Box } from '../../geometry/box';
import { DIGITS } from '../../reading/probabilities';
import { HEAD, STRIDE, USUAL } from './head';

/** What the finder says: `data[(row * columns + column) * HEAD.channels + channel]`. */
export interface FinderMap {
  readonly columns: number;
  readonly rows: number;
  readonly data: Float32Array;
}

/** A digit or another sign that the finder sees. */
export interface Peak {
  /** In pixels of the picture that it looked at. */
  readonly box: Box;
  /** Of the ten digits and of another sign, each by itself. */
  readonly logits: readonly number[];
  /** The probability of the likeliest digit, 0 to 1, and of the likeliest sign. */
  readonly score: number;
  readonly signScore: number;
}

/** Largest exponent of a size: e^1.6 is five times the usual. */
const MOST = 1.6;

/** The places where a sign's middle is likelier than `least` and than at the eight places around (Zhou et al., Objects as Points, 2019). */
export function peaksOf(map: FinderMap, least: number): Peak[] {
  const { columns, rows, data } = map;
  const best = new Float32Array(columns * rows);
  for (let cell = 0; cell < best.length; cell++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let sign = 0; sign < HEAD.classes; sign++) {
      highest = Math.max(highest, data[cell * HEAD.channels + sign] as number);
    }
    best[cell] = highest;
  }
  const limit = Math.log(least / (1 - least));
  const peaks: Peak[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      if ((best[cell] as number) > limit && isHighest(best, columns, rows, column, row))
        peaks.push(peakAt(map, column, row));
    }
  }
  return peaks;
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

function peakAt({ columns, data }: FinderMap, column: number, row: number): Peak {
  const from = (row * columns + column) * HEAD.channels;
  const at = (channel: number): number => data[from + channel] as number;
  const logits = Array.from({ length: HEAD.classes }, (_, i) => at(i));
  const [width, height] = [sizeOf(at(HEAD.width)), sizeOf(at(HEAD.height))];
  const x = (column + 0.5 + at(HEAD.across)) * STRIDE;
  const y = (row + 0.5 + at(HEAD.down)) * STRIDE;
  return {
    box: { x: x - width / 2, y: y - height / 2, width, height },
    logits,
    score: probabilityOf(Math.max(...logits.slice(0, DIGITS))),
    signScore: probabilityOf(Math.max(...logits)),
  };
}

const probabilityOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

const sizeOf = (logarithm: number): number => USUAL * Math.exp(Math.min(MOST, Math.max(-MOST, logarithm)));
