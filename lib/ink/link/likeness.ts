import type { Frame } from '../../image/frame';
import type { GrayImage } from '../../image/gray-image';
import { boundsOf } from '../bounds';
import type { Drawing } from '../drawing';
import { inkDrawing } from '../ink-drawing';
import { piecesOf } from '../pieces';

/** Ink smaller than this share of the largest piece is a speck, which nobody reads for itself. */
const SPECK = 0.2;
/** Levels of 255 by which a pixel may differ. */
const ALIKE = 1;

/** Whether another drawing with the same strokes looks the same to the network. */
export type Likeness = (other: Drawing) => boolean;

/**
 * Compares drawings with this one as the network sees them: all ink as one digit, and each piece of it alone, since it
 * may be a digit of a number. They are alike where no pixel of any of these pictures differs by more than 1/255. Digits
 * of more than one piece are larger, so their pictures differ by less.
 */
export function likenessTo(drawing: Drawing, frame: Frame): Likeness {
  const pieces = piecesOf(drawing).map(({ strokes }) => strokes);
  const extents = pieces.map((strokes) => extentOf(strokesOf(drawing, strokes)));
  const largest = Math.max(...extents);
  const readable = pieces.filter((_, i) => (extents[i] as number) >= SPECK * largest);
  const groups = [drawing.map((_, i) => i), ...(pieces.length > 1 ? readable : [])];
  const pictures = groups.map((strokes) => inkDrawing(strokesOf(drawing, strokes), frame));
  return (other) => groups.every((strokes, i) => areAlike(pictures[i], inkDrawing(strokesOf(other, strokes), frame)));
}

const strokesOf = (drawing: Drawing, strokes: readonly number[]): Drawing =>
  strokes.flatMap((i) => drawing.slice(i, i + 1));

function extentOf(drawing: Drawing): number {
  const { width, height } = boundsOf(drawing) ?? { width: 0, height: 0 };
  return Math.max(width, height);
}

function areAlike(one: GrayImage | undefined, other: GrayImage | undefined): boolean {
  if (!one || !other) return one === other;
  return one.data.every((level, i) => Math.abs(level - (other.data[i] as number)) <= ALIKE);
}
