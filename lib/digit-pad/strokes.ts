import { fitToSheet } from '../session/fit-to-sheet';
import { cleanDrawing } from '../strokes/clean-drawing';
import { type Drawing, MOST_STROKES, type Stroke } from '../strokes/drawing';
import { numbered, pointsIn } from '../strokes/readable-drawing';

/** A drawing as a strokes file has it: strokes of points of x and y, y growing downwards. */
export type Strokes = number[][][];

export const strokesOf = (drawing: Drawing): Strokes => drawing.map((stroke) => stroke.map(({ x, y }) => [x, y]));

/**
 * The drawing in what a page gives, which may be anything: what is no point is left out, and what no sheet holds. It is scaled
 * to the sheet where it is in another unit.
 */
export function drawingIn(strokes: unknown): Drawing {
  return fitToSheet(cleanDrawing(numbered(pointsIn(strokes).slice(0, MOST_STROKES))));
}

/** Whether two drawings have the same points: a stroke that goes on has more of them. */
export const isSameInk = (a: Drawing, b: Drawing): boolean =>
  a.length === b.length && a.every((stroke, i) => stroke === b[i] || isSameStroke(stroke, b[i] ?? []));

const isSameStroke = (a: Stroke, b: Stroke): boolean =>
  a.length === b.length && a.every(({ x, y }, i) => x === b[i]?.x && y === b[i]?.y);
