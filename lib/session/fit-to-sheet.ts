import { boundsOf } from '../strokes/bounds';
import type { Drawing } from '../strokes/drawing';
import { transformDrawing } from '../strokes/transform-drawing';
import { SHEET_SIZE } from './sheet';
import { roomFor, SQUARE } from './sheet-view';

/** A drawing may reach this far off the sheet, as a ratio of its side: a pen that ran over the edge. */
const OVER_THE_EDGE = 0.5;
/** The same of one that was begun beside the square: on a sheet that is up to three times as wide as high, as a phone's is. */
const BESIDE = 1;
/** A smaller drawing, as a ratio of the sheet's side, was not drawn in sheet units. */
const LEAST = 0.02;
/** Ratio of the sheet's side that a scaled drawing takes. */
const TAKEN = 0.7;

/** The drawing unchanged if it is in sheet units; otherwise scaled, and moved to the middle of the sheet. */
export function fitToSheet(drawing: Drawing): Drawing {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return drawing;
  const { x, y, width, height } = bounds;
  const extent = Math.max(width, height);
  const over = roomFor(drawing, SQUARE) === SQUARE ? OVER_THE_EDGE : BESIDE;
  const [least, most] = [-over * SHEET_SIZE, (1 + over) * SHEET_SIZE];
  const isOnSheet = x >= least && y >= least && x + width <= most && y + height <= most;
  // A dot has no size to tell its unit by.
  if (isOnSheet && (extent === 0 || extent >= LEAST * SHEET_SIZE)) return drawing;
  const scale = extent > 0 ? (TAKEN * SHEET_SIZE) / extent : 1;
  const cornered = transformDrawing(drawing, 1, -x, -y);
  return transformDrawing(cornered, scale, (SHEET_SIZE - width * scale) / 2, (SHEET_SIZE - height * scale) / 2);
}
