import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import type { Change } from './change';

/** The side of the sheet that drawings are placed on, in the unit of the app's own sheet. */
export const SHEET = 1000;

/** Smallest and largest ratio of the sheet's side that a digit might take. */
const ANY_SIZE = [0.1, 1] as const;

/** As the box's middle lies, in ratios of the room that the box leaves: 0 at the left or top edge, 1 at the other. */
export interface PlaceOnSheet {
  readonly across: number;
  readonly down: number;
}

export const MIDDLE: PlaceOnSheet = { across: 0.5, down: 0.5 };

/** The drawing's longer side made `size` (a ratio of the sheet's side), its box put at `place` within the sheet. */
export function placed(size: number, place: PlaceOnSheet = MIDDLE): (drawing: Drawing) => Drawing {
  return (drawing) => {
    const bounds = boundsOf(drawing);
    if (bounds === undefined) return drawing;
    const scale = (SHEET * size) / Math.max(bounds.width, bounds.height, Number.MIN_VALUE);
    if (!Number.isFinite(scale)) return drawing;
    return transformDrawing(
      drawing,
      scale,
      place.across * (SHEET - bounds.width * scale) - bounds.x * scale,
      place.down * (SHEET - bounds.height * scale) - bounds.y * scale,
    );
  };
}

/** Any size from a tenth of the sheet to all of it, anywhere on it. */
export const anywhere: Change = (drawing, random) =>
  placed(random.between(...ANY_SIZE), { across: random.uniform(), down: random.uniform() })(drawing);

/** Each point put on the nearest whole unit of the sheet, as a coarse device reports it. */
export const inWholeUnits: Change = (drawing) =>
  drawing.map((stroke) => stroke.map(({ x, y, t }) => ({ x: Math.round(x), y: Math.round(y), t })));
