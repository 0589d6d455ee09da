import type { Drawing } from '../../lib/strokes/drawing';

/** A drawing and the digit it shows, 0 to 9. */
export interface LabelledDrawing {
  readonly label: number;
  readonly drawing: Drawing;
}
