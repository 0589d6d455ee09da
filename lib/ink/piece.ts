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

/** The least distance between the ink of two pieces, or `farthest` where it is more. */
export function pieceDistance(a: Piece, b: Piece, farthest: number): number {
  // Boxes tell most pairs apart, and lines are long.
  if (boxDistance(a.box, b.box) >= farthest) return farthest;
  return Math.min(farthest, ...a.lines.flatMap((one) => b.lines.map((other) => strokeDistance(one, other))));
}

/** Whether any ink of one is within `distance` of the other's. */
export function areWithin(a: Piece, b: Piece, distance: number): boolean {
  if (boxDistance(a.box, b.box) > distance) return false;
  return a.lines.some((one) => b.lines.some((other) => strokeDistance(one, other) <= distance));
}

/** How far two boxes are from each other along the axis where they are farther; below 0 where they overlap. */
function boxDistance(a: Box, b: Box): number {
  const across = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const down = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return Math.max(across, down);
}
