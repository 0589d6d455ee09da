import { boundsOf } from '../../lib/ink/bounds';
import type { Drawing } from '../../lib/ink/drawing';
import { inkCoverage } from '../../lib/ink/ink-coverage';
import { transformDrawing } from '../../lib/ink/transform-drawing';
import type { RgbaPicture } from '../../lib/photo/rgba-picture';

/** Pictures of 280×280 are what drawing pages usually save: ten times MNIST's. */
export const SIDE = 280;
/** A digit takes so much of it, which leaves room for the widest pen. */
const FILLING = 0.7;

/** The drawing in the middle of a white picture, in black, with a round pen of `pen` times its longer side. */
export function savedPicture(drawing: Drawing, pen: number): RgbaPicture {
  const data = new Uint8Array(4 * SIDE * SIDE).fill(255);
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return { width: SIDE, height: SIDE, data };
  const extent = FILLING * SIDE;
  const scale = extent / Math.max(bounds.width, bounds.height, 1e-9);
  const moveX = (SIDE - bounds.width * scale) / 2 - bounds.x * scale;
  const moveY = (SIDE - bounds.height * scale) / 2 - bounds.y * scale;
  const coverage = inkCoverage(transformDrawing(drawing, scale, moveX, moveY), SIDE, pen * extent);
  coverage.forEach((ink, i) => {
    data.fill(Math.round(255 * (1 - ink)), 4 * i, 4 * i + 3);
  });
  return { width: SIDE, height: SIDE, data };
}
