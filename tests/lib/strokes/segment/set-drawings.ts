import { boundsOf } from '../../../../lib/strokes/bounds';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { transformDrawing } from '../../../../lib/strokes/transform-drawing';
import { goldenDrawings } from '../../../golden/golden';

/** The height that every digit set by `setSideBySide` and `setBelow` has. */
export const HEIGHT = 100;

/** A golden drawing of a digit, in a style where one is asked for, `HEIGHT` high, with its box's corner at (x, y). */
export function digitAt(label: string, x: number, y: number, style?: string): Drawing {
  const found = goldenDrawings().find((one) => one.label === label && (style === undefined || one.style === style));
  const box = found && boundsOf(found.drawing);
  if (!found || !box) throw new Error(`There is no golden ${label} ${style ?? ''}.`);
  const scale = HEIGHT / box.height;
  return transformDrawing(found.drawing, scale, x - box.x * scale, y - box.y * scale);
}

/** Digits from left to right with empty room of `gap` heights between their boxes. */
export function setSideBySide(text: string, gap: number, y = 0): Drawing {
  let x = 0;
  return [...text].flatMap((label) => {
    const drawing = digitAt(label, x, y);
    x += (boundsOf(drawing)?.width ?? 0) + gap * HEIGHT;
    return drawing;
  });
}

/** The same drawing turned about the origin so that it falls by `slope` for each unit to the right. */
export const sheared = (drawing: Drawing, slope: number): Drawing =>
  drawing.map((stroke) => stroke.map((point) => ({ ...point, y: point.y + slope * point.x })));
