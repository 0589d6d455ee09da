import type { Drawing } from '../../strokes/drawing';
import { savedDrawings } from './saved-drawings';

/** What is kept is rounded, by less than this in sheet units. */
const ROUNDED = 0.1;

/** Whether this page, loaded anew, would begin with this drawing: not where the browser keeps nothing. */
export function isSaved(drawing: Drawing, kept = savedDrawings().at(-1) ?? []): boolean {
  const isSame = (stroke: Drawing[number], other: Drawing[number] | undefined) =>
    stroke.length === other?.length &&
    stroke.every(({ x, y }, index) => {
      const point = other[index];
      return point && Math.abs(point.x - x) < ROUNDED && Math.abs(point.y - y) < ROUNDED;
    });
  return drawing.length === kept.length && drawing.every((stroke, index) => isSame(stroke, kept[index]));
}
