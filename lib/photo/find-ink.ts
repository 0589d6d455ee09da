import type { Box } from '../image/box';
import { canvasOf } from './canvas';
import { contrastOf } from './contrast';
import { crop } from './crop';
import { inkOf } from './ink';
import { inkMask } from './ink-mask';
import { opaquePicture } from './opaque-picture';
import { type Part, partsOf } from './part';
import type { Plane } from './plane';
import type { RgbaPicture } from './rgba-picture';
import { withoutRulings } from './rulings';
import { writtenParts } from './written-parts';

/** What is written in a picture. */
export interface FoundInk {
  /** The part of the picture that was looked at: what lies inside of margins and frames. */
  readonly canvas: Box;
  /** How much ink is at each pixel of the canvas, 0 to 1. */
  readonly ink: Plane;
  /** In pixels of the canvas. */
  readonly parts: readonly Part[];
}

/** Picture → contrast → canvas → ink → parts; `undefined` where there is no ink at all. */
export function findInk(picture: RgbaPicture): FoundInk | undefined {
  const contrast = contrastOf(opaquePicture(picture));
  const canvas = canvasOf(contrast);
  const ink = inkOf(crop(contrast, canvas));
  if (ink === undefined) return undefined;
  const parts = writtenParts(partsOf(withoutRulings(inkMask(ink), ink)), ink.width, ink.height);
  return { canvas, ink, parts };
}
