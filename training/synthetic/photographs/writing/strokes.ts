import type { Drawing } from '../../../../lib/strokes/drawing';
import { curveThrough, type Path, subdivided } from '../../curve';

/** Tablets report corners a tenth of a second apart; a pen on paper draws the curve between them. */
export function smoothStrokes(drawing: Drawing): Path[] {
  return drawing
    .filter(({ length }) => length > 0)
    .map((stroke) => curveThrough(stroke.map(({ x, y }) => ({ x, y, corner: false }))));
}

/** Places no further apart than this, in the digits' heights, so that pressure and perspective can vary along. */
const STEP = 0.02;

/** Each stroke scaled, moved, and made of short pieces. */
export const placedStrokes = (strokes: readonly Path[], scale: number, moveX: number, moveY: number): Path[] =>
  strokes.map((path) =>
    subdivided(
      path.map(({ x, y }) => ({ x: x * scale + moveX, y: y * scale + moveY })),
      STEP,
    ),
  );
