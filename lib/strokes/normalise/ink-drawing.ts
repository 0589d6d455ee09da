import { centreOfMass } from '../../geometry/centre-of-mass';
import type { GrayImage } from '../../geometry/gray-image';
import { within } from '../../geometry/within';
import type { Frame } from '../../reading/digit-frame';
import { boundsOf } from '../bounds';
import { cleanDrawing } from '../clean-drawing';
import type { Drawing } from '../drawing';
import { transformDrawing } from '../transform-drawing';
import { inkCoverage } from './ink-coverage';

/** In the drawing's own unit. A smaller drawing is a dot: scaled up, it would show the rounding of its coordinates. */
export const DOT = 1e-9;

/**
 * The normalised picture of a drawing, or `undefined` where there is nothing to ink. Strokes are scaled so that their ink
 * fills the box, then inked with one pen, and then centred by mass. The size, the place, the pen and the screen of the
 * drawing make no difference.
 *
 * A dot becomes a round blot, and a straight line as long as the box. Ink always stays inside the picture: centring by mass
 * stops where the ink reaches the edge.
 */
export function inkDrawing(drawing: Drawing, frame: Frame): GrayImage | undefined {
  const clean = cleanDrawing(drawing);
  const fitted = fitIntoBox(clean, frame);
  if (fitted === undefined) return undefined;
  const centred = centreByMass(fitted, frame);
  return develop(inkCoverage(centred, frame.size, frame.penWidth), frame.size);
}

/** Scales the drawing so that its ink, pen included, fills the box along the longer side. The box is in the middle. */
function fitIntoBox(drawing: Drawing, { size, box, penWidth }: Frame): Drawing | undefined {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return undefined;
  const extent = Math.max(bounds.width, bounds.height);
  const scale = extent > DOT ? (box - penWidth) / extent : 0;
  // Move the corner to the origin before scaling, so that a drawing far from it loses no precision.
  const cornered = transformDrawing(drawing, 1, -bounds.x, -bounds.y);
  return transformDrawing(cornered, scale, (size - bounds.width * scale) / 2, (size - bounds.height * scale) / 2);
}

/** Moves the centre of mass of the ink to the centre of the picture, as far as the ink stays inside. */
function centreByMass(drawing: Drawing, { size, penWidth }: Frame): Drawing {
  const bounds = boundsOf(drawing);
  const mass = centreOfMass(inkCoverage(drawing, size, penWidth), size);
  if (bounds === undefined || mass === undefined) return drawing;
  const roomX = (size - bounds.width - penWidth) / 2;
  const roomY = (size - bounds.height - penWidth) / 2;
  return transformDrawing(drawing, 1, within(size / 2 - mass.x, roomX), within(size / 2 - mass.y, roomY));
}

/** Ratios of ink, 0 to 1, as bytes. */
function develop(coverage: Float64Array, size: number): GrayImage {
  return { width: size, height: size, data: Uint8Array.from(coverage, (ratio) => Math.round(ratio * 255)) };
}
