import { fitToSheet } from '../session/fit-to-sheet';
import { cleanDrawing } from '../strokes/clean-drawing';
import { type Drawing, MOST_STROKES } from '../strokes/drawing';
import { isPoint, numbered } from '../strokes/readable-drawing';

/** A drawing as a strokes file has it: strokes of points of x and y, y growing downwards. */
export type Strokes = number[][][];

export const strokesOf = (drawing: Drawing): Strokes => drawing.map((stroke) => stroke.map(({ x, y }) => [x, y]));

/**
 * The drawing in what a page gives, which may be anything: what is no point is left out, and what no sheet holds. It is scaled
 * to the sheet where it is in another unit.
 */
export function drawingIn(strokes: unknown): Drawing {
  const lists = listOf(strokes)
    .slice(0, MOST_STROKES)
    .map((stroke) => listOf(stroke).filter(isPoint));
  return fitToSheet(cleanDrawing(numbered(lists)));
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
