import { boundsOf } from '../../../../lib/strokes/bounds';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { transformDrawing } from '../../../../lib/strokes/transform-drawing';
import { goldenDrawings } from '../../../golden/golden';

/** Between two digits of a number, in shares of the height they have. */
const GAP = 0.4;
const HEIGHT = 100;

/** A drawn digit. */
export const digit = (text: string): Drawing => goldenDrawings().find(({ label }) => label === text)?.drawing ?? [];

/** Drawn digits side by side, as somebody writes a number. */
export function written(text: string): Drawing {
  let x = 0;
  return [...text].flatMap((one) => {
    const drawing = digit(one);
    const box = boundsOf(drawing) ?? { x: 0, y: 0, width: 1, height: 1 };
    const scale = HEIGHT / box.height;
    const placed = transformDrawing(drawing, scale, x - box.x * scale, -box.y * scale);
    x += box.width * scale + GAP * HEIGHT;
    return placed;
  });
}
