import type { Box } from '../image/box';
import type { Drawing } from './drawing';
import { areWithin, joinPieces, type Piece, pieceOf, sizeOf } from './piece';
import { thinStroke } from './thin-stroke';

/**
 * Ink is nearer than this where it touches, as a share of the higher piece: a pen is that wide, and hands leave such gaps
 * between a 4's strokes.
 */
const TOUCHING = 0.03;
/** Share of the narrower piece's width that lies within the other's. */
const OVER = 0.5;
/** One stands on top of the other where less than this share of the lower one's height is beside it. */
const STACKED = 0.35;
/** So far apart, as a share of the higher one, the two are an 8's circles or a broken stroke, and not yet two lines … */
const BETWEEN_HALVES = 0.15;
/** … unless together they would be so many times as high as anything else on the sheet. */
const TOO_HIGH = 1.6;
/** What is lower than this share of them is no digit to compare them with. */
const COMPARABLE = 0.3;
/** Points nearer than this to the one before are left out where distances are measured, as a share of a digit's size. */
const FINENESS = 0.04;

/**
 * Strokes joined where they surely belong together: they touch and stand over each other, as a crossbar over its stem or
 * an 8's two circles. Digits side by side may touch, or stand over each other, but seldom both.
 */
export function piecesOf(drawing: Drawing): Piece[] {
  const step = FINENESS * sizeOf(drawing.map(pieceOf));
  const pieces = drawing.map((stroke, i) => ({ ...pieceOf(stroke, i), lines: [thinStroke(stroke, step)] }) as Piece);
  for (let i = 1; i < pieces.length; ) {
    const piece = pieces[i] as Piece;
    const j = pieces.findIndex((other, at) => at < i && areOne(other, piece, pieces));
    if (j < 0) {
      i += 1;
      continue;
    }
    // The union may touch what neither part stood over, so that the search begins anew from there.
    pieces[j] = joinPieces([pieces[j] as Piece, piece]);
    pieces.splice(i, 1);
    i = Math.max(1, j);
  }
  return pieces;
}

function areOne(one: Piece, other: Piece, all: readonly Piece[]): boolean {
  const [a, b] = [one.box, other.box];
  const overlap = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  if (overlap < OVER * Math.min(a.width, b.width)) return false;
  const higher = Math.max(a.height, b.height);
  if (!areStacked(a, b)) return areWithin(one, other, TOUCHING * higher);
  const height = Math.max(a.y + a.height, b.y + b.height) - Math.min(a.y, b.y);
  const others = all.filter((piece) => piece !== one && piece !== other).map(({ box }) => box.height);
  const digit = Math.max(0, ...others.filter((its) => its >= COMPARABLE * height));
  return (digit === 0 || height <= TOO_HIGH * digit) && areWithin(one, other, BETWEEN_HALVES * higher);
}

function areStacked(a: Box, b: Box): boolean {
  const beside = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return beside < STACKED * Math.min(a.height, b.height);
}
