import type { Box } from '../image/box';
import type { Frame } from '../image/frame';
import type { GrayImage } from '../image/gray-image';
import { canvasOf } from './canvas';
import { contrastOf } from './contrast';
import { crop } from './crop';
import { inkOf } from './ink';
import { inkBox } from './ink-box';
import { opaquePicture } from './opaque-picture';
import type { Plane } from './plane';
import type { RgbaPicture } from './rgba-picture';
import { shrink } from './shrink';
import { withoutStrays } from './strays';
import { strokeWidth } from './stroke-width';
import { marginFor, thicken } from './thicken';
import { workingMask } from './working-mask';

/** A digit as the network knows it, and where it stands. */
export interface NormalisedPicture {
  readonly picture: GrayImage;
  /** In pixels of the picture it was found in. */
  readonly box: Box;
}

/** Ink shorter and narrower than this, in pixels, is dust: the smallest digits of pixel fonts are 3×5. */
const SMALLEST_DIGIT = 5;

/**
 * The normalised picture of the one digit drawn in `picture`, dark on light or light on dark, whatever its colour,
 * size, pen and place; `undefined` where nothing is drawn, or too small to be one. All ink but strays is taken for
 * one digit.
 */
export function normalisePicture(picture: RgbaPicture, frame: Frame): NormalisedPicture | undefined {
  const contrast = contrastOf(opaquePicture(picture));
  const canvas = canvasOf(contrast);
  const ink = inkOf(crop(contrast, canvas));
  if (ink === undefined) return undefined;
  const drawn = withoutStrays(ink);
  const box = inkBox(drawn);
  if (box === undefined || Math.max(box.width, box.height) < SMALLEST_DIGIT) return undefined;
  return { picture: asDrawn(drawn, box, frame), box: { ...box, x: canvas.x + box.x, y: canvas.y + box.y } };
}

/**
 * Strokes thinner than this share of the frame's pen are thickened; all others keep their grey. Anything between a
 * third and four fifths reads as well.
 */
const THIN = 2 / 3;

function asDrawn(ink: Plane, box: Box, frame: Frame): GrayImage {
  const mask = workingMask(ink, box, marginFor(frame));
  const width = strokeWidth(mask);
  const pen = (Math.max(mask.box.width, mask.box.height) * frame.penWidth) / frame.box;
  if (width < THIN * pen) return thicken(mask, width, frame);
  const near = withSoftEdges(box, ink, frame);
  return shrink(crop(ink, near), { ...box, x: box.x - near.x, y: box.y - near.y }, frame);
}

/** The box and one pixel of the result around it, where strokes fade out; farther away is no ink of theirs. */
function withSoftEdges({ x, y, width, height }: Box, ink: Plane, frame: Frame): Box {
  const reach = Math.ceil(Math.max(width, height) / frame.box);
  const left = Math.max(0, x - reach);
  const top = Math.max(0, y - reach);
  const right = Math.min(ink.width, x + width + reach);
  const bottom = Math.min(ink.height, y + height + reach);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
