import type { Drawing } from './drawing';

/** Each point scaled about the origin, then moved: `scale × x + moveX`, `scale × y + moveY`. Times stay. */
export function transformDrawing(drawing: Drawing, scale: number, moveX: number, moveY: number): Drawing {
  return drawing.map((stroke) =>
    stroke.map((point) => ({ x: point.x * scale + moveX, y: point.y * scale + moveY, t: point.t })),
  );
}
