import type { GrayImage } from '../../geometry/gray-image';
import type { Frame } from '../../reading/digit-frame';
import { boundsOf } from '../bounds';
import type { Drawing } from '../drawing';
import { inkDrawing } from '../normalise/ink-drawing';
import { layoutOf } from '../segment/layout';
import type { StrokeGroup } from '../segment/stroke-group';

/** Ink smaller than this ratio of the largest piece is a speck, which is never a digit by itself. */
const SPECK = 0.2;
/** Most neighbouring pieces in one digit: a 5 and its bar, or a 4 in three. */
const MOST_PIECES = 3;
/** Ratio of width to height. What is wider is not a digit. */
const WIDEST = 1.6;
/** Most levels, of 255, by which a pixel may differ. */
const ALIKE = 1;

export interface Likeness {
  /** The longer side of the smallest compared ink, in the drawing's unit. It needs the finest steps. */
  readonly smallest: number;
  /** Whether another drawing with the same strokes looks the same to the network. */
  isTo(other: Drawing): boolean;
}

/**
 * Compares drawings with this one as the network sees them: all ink as one digit, and each piece alone and with its
 * neighbours, which may be a digit of a number. Drawings are alike if no pixel of these pictures differs by more than 1/255.
 */
export function likenessOf(drawing: Drawing, frame: Frame): Likeness {
  const whole = groupOf(
    drawing,
    drawing.map((_, i) => i),
  );
  const possible = layoutOf(drawing).rows.flatMap(({ groups, size }) =>
    runsOf(groups)
      .map((run) => groupOf(drawing, run))
      .filter(({ extent }) => extent <= WIDEST * size),
  );
  const largest = Math.max(...possible.map(({ extent }) => extent));
  const readable = possible.filter(({ extent }) => extent >= SPECK * largest);
  // The smallest first: they differ soonest.
  const groups = [...readable, whole].sort((a, b) => a.extent - b.extent);
  const pictures = groups.map(({ strokes }) => inkDrawing(strokesOf(drawing, strokes), frame));
  return {
    smallest: groups[0]?.extent ?? 0,
    isTo: (other) =>
      groups.every(({ strokes }, i) => areAlike(pictures[i], inkDrawing(strokesOf(other, strokes), frame))),
  };
}

/** The strokes of each piece, and of each run of neighbours. */
function runsOf(groups: readonly StrokeGroup[]): number[][] {
  return groups.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_PIECES, groups.length - from) }, (_unused, more) =>
      groups.slice(from, from + more + 1).flatMap(({ strokes }) => strokes),
    ),
  );
}

interface Group {
  readonly strokes: readonly number[];
  readonly extent: number;
}

function groupOf(drawing: Drawing, strokes: readonly number[]): Group {
  const { width, height } = boundsOf(strokesOf(drawing, strokes)) ?? { width: 0, height: 0 };
  return { strokes, extent: Math.max(width, height) };
}

const strokesOf = (drawing: Drawing, strokes: readonly number[]): Drawing =>
  strokes.flatMap((i) => drawing.slice(i, i + 1));

function areAlike(one: GrayImage | undefined, other: GrayImage | undefined): boolean {
  if (!one || !other) return one === other;
  return one.data.every((level, i) => Math.abs(level - (other.data[i] as number)) <= ALIKE);
}
