import type { Drawing, Point, Stroke } from '../ink/drawing';
import { PEN_WIDTH } from './sheet';

/** Two ends at one place paint nothing in some browsers; this many sheet units apart they paint a round dot. */
const DOT_LENGTH = 0.01;

/** Paints a drawing with the context's `strokeStyle`. The context's unit is the sheet's. */
export function paintDrawing(context: CanvasRenderingContext2D, drawing: Drawing): void {
  for (const stroke of drawing) paintStroke(context, stroke);
}

/**
 * Paints a stroke as smooth ink: quadratic curves from midpoint to midpoint, with the points between as controls.
 * The first `painted` points are on the canvas already, so that a moving pen paints its newest part alone.
 */
export function paintStroke(context: CanvasRenderingContext2D, stroke: Stroke, painted = 1): void {
  const last = stroke.at(-1);
  if (last === undefined) return;
  context.lineWidth = PEN_WIDTH;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  trace(context, stroke, painted);
  context.lineTo(stroke.length === 1 ? last.x + DOT_LENGTH : last.x, last.y);
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, stroke: Stroke, painted: number): void {
  const start = painted < 2 ? stroke[0] : midpoint(stroke[painted - 2], stroke[painted - 1]);
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
