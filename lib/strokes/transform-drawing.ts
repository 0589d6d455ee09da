import type { Drawing } from './drawing';

/** Scales each point about the origin, then moves it: `scale × x + moveX`, `scale × y + moveY`. Times stay. */
export function transformDrawing(drawing: Drawing, scale: number, moveX: number, moveY: number): Drawing {
  return drawing.map((stroke) =>
    stroke.map((point) => ({ x: point.x * scale + moveX, y: point.y * scale + moveY, t: point.t })),
  );
}
