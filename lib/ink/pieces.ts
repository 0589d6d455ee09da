import type { Box } from '../image/box';
import { boundsOf } from './bounds';
import type { Drawing } from './drawing';
import { strokeDistance } from './stroke-distance';
import { thinStroke } from './thin-stroke';

/** Strokes that are of one digit if any are. */
export interface Piece {
  /** Their places in the drawing, rising. */
  readonly strokes: readonly number[];
  /** Their lines, thinned: for distances, not for ink. */
  readonly lines: Drawing;
  readonly box: Box;
}

/**
 * Ink is nearer than this where it touches, as a share of the higher piece: a pen is that wide, and hands leave such gaps
 * between a 4's strokes.
 */
const TOUCHING = 0.03;
/** Share of the narrower piece's width that lies within the other's. */
const OVER = 0.5;
/** One stands on top of the other where less than this share of the lower one's height is beside it. */
const STACKED = 0.35;
/** So far apart, as a share of the higher one, the two are an 8's circles or a broken stroke, and not yet two lines. */
const BETWEEN_HALVES = 0.15;
/** Points nearer than this to the one before are left out where distances are measured, as a share of a digit's size. */
const FINENESS = 0.04;
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Strokes joined where they surely belong together: they touch and stand over each other, as a crossbar over its stem or
 * an 8's two circles. Digits side by side may touch, or stand over each other, but seldom both.
 */
export function piecesOf(drawing: Drawing): Piece[] {
  const whole = drawing.map(
    (stroke, i): Piece => ({ strokes: [i], lines: [stroke], box: boundsOf([stroke]) ?? NOWHERE }),
  );
  const step = FINENESS * sizeOf(whole);
  const pieces = whole.map((piece): Piece => ({ ...piece, lines: piece.lines.map((line) => thinStroke(line, step)) }));
  for (let i = 1; i < pieces.length; ) {
    const j = pieces.findIndex((other, at) => at < i && areOne(other, pieces[i] as Piece));
    if (j < 0) {
      i += 1;
      continue;
    }
    // The union may touch what neither part stood over, so that the search begins anew from there.
    pieces[j] = joinPieces([pieces[j] as Piece, pieces[i] as Piece]);
    pieces.splice(i, 1);
    i = Math.max(1, j);
  }
  return pieces;
}

/** Several pieces as one. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  const left = Math.min(...pieces.map(({ box }) => box.x));
  const top = Math.min(...pieces.map(({ box }) => box.y));
  const right = Math.max(...pieces.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...pieces.map(({ box }) => box.y + box.height));
  return {
    strokes: pieces.flatMap(({ strokes }) => strokes).sort((a, b) => a - b),
    lines: pieces.flatMap(({ lines }) => lines),
    box: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

/** How large digits of these pieces are: the height of the highest; a flat one counts as half as high as it is wide. */
export function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((size, { box }) => Math.max(size, box.height, box.width / 2), 0);
}

/** The least distance between the ink of two pieces. */
export function pieceDistance(a: Piece, b: Piece): number {
  return Math.min(...a.lines.flatMap((one) => b.lines.map((other) => strokeDistance(one, other))));
}

function areOne({ box: a, ...one }: Piece, { box: b, ...other }: Piece): boolean {
  const overlap = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  if (overlap < OVER * Math.min(a.width, b.width)) return false;
  const isStacked =
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) < STACKED * Math.min(a.height, b.height);
  const near = (isStacked ? BETWEEN_HALVES : TOUCHING) * Math.max(a.height, b.height);
  return pieceDistance({ box: a, ...one }, { box: b, ...other }) <= near;
}
