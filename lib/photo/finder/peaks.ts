import type { Box } from '../../geometry/box';
import { DIGITS } from '../../reading/probabilities';
import { SIGNS, type SignText } from '../../reading/signs';
import { HEAD, STRIDE, USUAL } from './head';

/** What the finder says: `data[(row * columns + column) * HEAD.channels + channel]`. */
export interface FinderMap {
  readonly columns: number;
  readonly rows: number;
  readonly data: Float32Array;
}

/** A digit or other writing that the finder sees. */
export interface Peak {
  /** In pixels of the picture that it looked at. */
  readonly box: Box;
  /** Of the ten digits and of other writing, signs too, each by itself. */
  readonly logits: readonly number[];
  /** The probability of the likeliest digit, 0 to 1, and of the likeliest of all. */
  readonly score: number;
  readonly markScore: number;
}

/** A comma, a slash and the like that the finder sees. */
export interface SignPeak {
  readonly box: Box;
  readonly text: SignText;
  /** 0 to 1. */
  readonly score: number;
  /** The probability of the likeliest digit there or beside it, 0 to 1. */
  readonly digit: number;
}

/** Exponents of sizes: e^1.6 is five times the usual, and e^−2.8 is a pixel. */
const MOST = 1.6;
const LEAST = -2.8;

/** The places where a digit's or other writing's middle is likelier than `least`. */
export const peaksOf = (map: FinderMap, least: number): Peak[] =>
  highestPlaces(map, 0, HEAD.signs, least).map((cell): Peak => {
    // A lone minus is no digit either.
    const other = Math.max(...logitsAt(map, cell, HEAD.other, HEAD.classes));
    const logits = [...logitsAt(map, cell, 0, DIGITS), other];
    return {
      box: boxAt(map, cell),
      logits,
      score: probabilityOf(Math.max(...logits.slice(0, DIGITS))),
      markScore: probabilityOf(Math.max(...logits)),
    };
  });

/** The places where a sign's middle is likelier than `least`. */
export const signPeaksOf = (map: FinderMap, least: number): SignPeak[] =>
  highestPlaces(map, HEAD.signs, HEAD.classes, least).map((cell): SignPeak => {
    const logits = logitsAt(map, cell, HEAD.signs, HEAD.classes);
    const likeliest = Math.max(...logits);
    return {
      box: boxAt(map, cell),
      text: SIGNS[logits.indexOf(likeliest)] as SignText,
      score: probabilityOf(likeliest),
      digit: probabilityOf(likeliestAround(map, cell)),
    };
  });

/** The logit of the likeliest digit at a place and at the eight around it. */
function likeliestAround({ columns, rows, data }: FinderMap, cell: number): number {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  let highest = Number.NEGATIVE_INFINITY;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      const from = (y * columns + x) * HEAD.channels;
      highest = Math.max(highest, ...data.subarray(from, from + DIGITS));
    }
  }
  return highest;
}

/**
 * The places where the likeliest of some classes is likelier than `least` and than at the eight places around (Zhou et al.,
 * Objects as Points, 2019).
 */
function highestPlaces(map: FinderMap, from: number, to: number, least: number): number[] {
  const { columns, rows, data } = map;
  const best = new Float32Array(columns * rows);
  for (let cell = 0; cell < best.length; cell++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) highest = Math.max(highest, data[cell * HEAD.channels + i] as number);
    best[cell] = highest;
  }
  const limit = Math.log(least / (1 - least));
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

const logitsAt = ({ data }: FinderMap, cell: number, from: number, to: number): number[] =>
  Array.from(data.subarray(cell * HEAD.channels + from, cell * HEAD.channels + to));

function boxAt({ columns, data }: FinderMap, cell: number): Box {
  const at = (channel: number): number => data[cell * HEAD.channels + channel] as number;
  const [width, height] = [sizeOf(at(HEAD.width)), sizeOf(at(HEAD.height))];
  const x = ((cell % columns) + 0.5 + at(HEAD.across)) * STRIDE;
  const y = (Math.floor(cell / columns) + 0.5 + at(HEAD.down)) * STRIDE;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

const probabilityOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

const sizeOf = (logarithm: number): number => USUAL * Math.exp(Math.min(MOST, Math.max(LEAST, logarithm)));
