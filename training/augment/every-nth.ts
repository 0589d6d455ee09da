import type { Drawing } from '../../lib/strokes/drawing';

/** Every nth point of each stroke and its last, so that strokes keep their ends: as a slow device reports them. */
export function everyNth(drawing: Drawing, n: number): Drawing {
  return drawing.map((stroke) => stroke.filter((_, i) => i % n === 0 || i === stroke.length - 1));
}
