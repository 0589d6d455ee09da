import { centreOfMass } from '../../geometry/centre-of-mass';
import type { Frame } from '../../geometry/frame';
import type { GrayImage } from '../../geometry/gray-image';
import { within } from '../../geometry/within';
import { boundsOf } from '../bounds';
import { cleanDrawing } from '../clean-drawing';
import type { Drawing } from '../drawing';
import { transformDrawing } from '../transform-drawing';
import { inkCoverage } from './ink-coverage';

/** A drawing smaller than this is a dot: scaling it up would draw the rounding of its coordinates. In its own unit. */
export const DOT = 1e-9;

/**
 * The normalised picture of a drawing, or `undefined` where there is nothing to ink: strokes are scaled first, so
 * that their ink fills the box, and inked at one pen width afterwards; then the centre of mass goes to the middle.
 * How big, where, with what pen and on which screen somebody drew makes no difference.
 *
 * A dot becomes one round blot, a straight line a line as long as the box. Ink always stays inside the picture: where
 * centring by mass would push the box over the edge, it stops there.
 */
export function inkDrawing(drawing: Drawing, frame: Frame): GrayImage | undefined {
  const clean = cleanDrawing(drawing);
  const fitted = fitIntoBox(clean, frame);
  if (fitted === undefined) return undefined;
  const centred = centreByMass(fitted, frame);
  return develop(inkCoverage(centred, frame.size, frame.penWidth), frame.size);
}

/** Scaled so that the ink, pen included, fills the box along its longer side, the box in the middle of the picture. */
function fitIntoBox(drawing: Drawing, { size, box, penWidth }: Frame): Drawing | undefined {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return undefined;
  const extent = Math.max(bounds.width, bounds.height);
  const scale = extent > DOT ? (box - penWidth) / extent : 0;
  // The corner goes to the origin before scaling, so that a far-away drawing loses no precision to its place.
  const cornered = transformDrawing(drawing, 1, -bounds.x, -bounds.y);
  return transformDrawing(cornered, scale, (size - bounds.width * scale) / 2, (size - bounds.height * scale) / 2);
}

/** Moved so that the centre of mass of its ink is the centre of the picture, as far as the ink stays inside. */
function centreByMass(drawing: Drawing, { size, penWidth }: Frame): Drawing {
  const bounds = boundsOf(drawing);
  const mass = centreOfMass(inkCoverage(drawing, size, penWidth), size);
  if (bounds === undefined || mass === undefined) return drawing;
  const roomX = (size - bounds.width - penWidth) / 2;
  const roomY = (size - bounds.height - penWidth) / 2;
  return transformDrawing(drawing, 1, within(size / 2 - mass.x, roomX), within(size / 2 - mass.y, roomY));
}

/** Shares of ink, 0 to 1, as bytes. */
function develop(coverage: Float64Array, size: number): GrayImage {
  return { width: size, height: size, data: Uint8Array.from(coverage, (share) => Math.round(share * 255)) };
}
