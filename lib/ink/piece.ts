import type { Box } from '../image/box';
import { boundsOf } from './bounds';
import type { Drawing, Stroke } from './drawing';
import { strokeDistance } from './stroke-distance';

/** Strokes that are of one digit if any are. */
export interface Piece {
  /** Their places in the drawing, rising. */
  readonly strokes: readonly number[];
  /** Their lines, perhaps thinned: for distances, not for ink. */
  readonly lines: Drawing;
  readonly box: Box;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** One stroke of a drawing, by its place there. */
export function pieceOf(stroke: Stroke, place: number): Piece {
  return { strokes: [place], lines: [stroke], box: boundsOf([stroke]) ?? NOWHERE };
}

/** Several pieces, at least one, as one. */
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

/** Whether any ink of one is within `distance` of the other's. */
export function areWithin(a: Piece, b: Piece, distance: number): boolean {
  const across = Math.max(a.box.x, b.box.x) - Math.min(a.box.x + a.box.width, b.box.x + b.box.width);
  const down = Math.max(a.box.y, b.box.y) - Math.min(a.box.y + a.box.height, b.box.y + b.box.height);
  // Boxes tell most pairs apart, and lines are long.
  if (across > distance || down > distance) return false;
  return a.lines.some((one) => b.lines.some((other) => strokeDistance(one, other) <= distance));
}
