import { boundsOf } from '../../../../lib/strokes/bounds';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { transformDrawing } from '../../../../lib/strokes/transform-drawing';

/** The sheet's side in its own unit. */
const SHEET = 1000;

/** The drawing as a mouse leaves it on a sheet so many pixels wide: on whole pixels, the sheet a little off them. */
export function onScreen(drawing: Drawing, pixels: number): Drawing {
  const unit = SHEET / pixels;
  const snapped = (value: number) => (Math.round(value / unit) - 0.375) * unit;
  return drawing.map((stroke) =>
    stroke
      .map(({ x, y, t }) => ({ x: snapped(x), y: snapped(y), t }))
      .filter(({ x, y }, i, all) => i === 0 || x !== all[i - 1]?.x || y !== all[i - 1]?.y),
  );
}

/** Digits side by side on one sheet, as a number of four is drawn. */
export function numberOf(digits: readonly Drawing[]): Drawing {
  return digits.flatMap((digit, place) => {
    const bounds = boundsOf(digit) ?? { x: 0, y: 0, width: 1, height: 1 };
    const scale = 200 / Math.max(bounds.width, bounds.height);
    const cornered = transformDrawing(digit, 1, -bounds.x, -bounds.y);
    return transformDrawing(cornered, scale, 40 + place * 240, 400);
  });
}
