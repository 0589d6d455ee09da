import type { Drawing } from '../../strokes/drawing';
import { savedDrawings } from './saved-drawings';

/** Sheet units. Saving rounds coordinates by less than this. */
const ROUNDED = 0.1;

/** Whether a reload would begin with this drawing. False where the browser saves nothing. */
export function isSaved(drawing: Drawing, kept = savedDrawings().at(-1) ?? []): boolean {
  const isSame = (stroke: Drawing[number], other: Drawing[number] | undefined) =>
    stroke.length === other?.length &&
    stroke.every(({ x, y }, index) => {
      const point = other[index];
      return point && Math.abs(point.x - x) < ROUNDED && Math.abs(point.y - y) < ROUNDED;
    });
  return drawing.length === kept.length && drawing.every((stroke, index) => isSame(stroke, kept[index]));
}
