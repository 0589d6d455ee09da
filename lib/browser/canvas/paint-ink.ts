import { penWidthOf } from '../../session/pen-width';
import type { Drawing, Point, Stroke } from '../../strokes/drawing';

/** Sheet units. Some browsers paint nothing for a line without length; a line of this length paints a round dot. */
const DOT_LENGTH = 0.01;

/** Paints a drawing with the context's `strokeStyle`. The context's unit is the sheet's. */
export function paintDrawing(context: CanvasRenderingContext2D, drawing: Drawing, pen = penWidthOf(drawing)): void {
  context.lineWidth = pen;
  for (const stroke of drawing) paintStroke(context, stroke);
}

/** Paints a finished stroke with the context's pen as quadratic curves from midpoint to midpoint, with the points as controls. */
export function paintStroke(context: CanvasRenderingContext2D, stroke: Stroke): void {
  const last = stroke.at(-1);
  if (last === undefined) return;
  begin(context);
  trace(context, stroke, 1);
  context.lineTo(stroke.length === 1 ? last.x + DOT_LENGTH : last.x, last.y);
  context.stroke();
}

/**
 * Paints what a growing stroke has gained since its first `painted` points. It stops at the last midpoint, because the
 * next point may still bend the ink after it.
 */
export function extendStroke(context: CanvasRenderingContext2D, stroke: Stroke, painted: number): void {
  begin(context);
  trace(context, stroke, painted);
  context.stroke();
}

function begin(context: CanvasRenderingContext2D): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
}

function trace(context: CanvasRenderingContext2D, stroke: Stroke, painted: number): void {
  // The first curve begins at the first point, and needs three points.
  const start = painted < 3 ? stroke[0] : midpoint(stroke[painted - 2], stroke[painted - 1]);
  if (start === undefined) return;
  context.moveTo(start.x, start.y);
  for (let i = Math.max(1, painted - 1); i < stroke.length - 1; i++) {
    const control = stroke[i];
    const end = midpoint(control, stroke[i + 1]);
    if (control && end) context.quadraticCurveTo(control.x, control.y, end.x, end.y);
  }
}

function midpoint(a: Point | undefined, b: Point | undefined): Pick<Point, 'x' | 'y'> | undefined {
  return a && b && { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
