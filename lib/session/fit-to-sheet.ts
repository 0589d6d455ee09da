import { boundsOf } from '../strokes/bounds';
import type { Drawing } from '../strokes/drawing';
import { transformDrawing } from '../strokes/transform-drawing';
import { SHEET_SIZE } from './sheet';

/** What lies at most so far off the sheet, as a share of its side, was drawn on it by a pen that ran over its edge. */
const OVER_THE_EDGE = 0.5;
/** Smaller drawings, as a share of the sheet's side, were not drawn in its unit. */
const LEAST = 0.02;
/** The share of the sheet that a drawing of another unit takes. */
const TAKEN = 0.7;

/** The drawing as it is where it lies on the sheet, and else in the middle of it, as large as it should be. */
export function fitToSheet(drawing: Drawing): Drawing {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return drawing;
  const { x, y, width, height } = bounds;
  const extent = Math.max(width, height);
  const [least, most] = [-OVER_THE_EDGE * SHEET_SIZE, (1 + OVER_THE_EDGE) * SHEET_SIZE];
  const isOnSheet = x >= least && y >= least && x + width <= most && y + height <= most;
  // A dot has no unit.
  if (isOnSheet && (extent === 0 || extent >= LEAST * SHEET_SIZE)) return drawing;
  const scale = extent > 0 ? (TAKEN * SHEET_SIZE) / extent : 1;
  const cornered = transformDrawing(drawing, 1, -x, -y);
  return transformDrawing(cornered, scale, (SHEET_SIZE - width * scale) / 2, (SHEET_SIZE - height * scale) / 2);
}
