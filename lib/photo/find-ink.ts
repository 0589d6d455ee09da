import type { Box } from '../geometry/box';
import type { RgbaPicture } from '../geometry/rgba-picture';
import { canvasOf } from './binarise/canvas';
import { contrastOf } from './binarise/contrast';
import { inkOf } from './binarise/ink';
import { inkMask } from './binarise/ink-mask';
import { opaquePicture } from './binarise/opaque-picture';
import { crop, type Plane } from './plane';
import { withoutRulings } from './rulings/rulings';
import { type Part, partsOf } from './segment/part';
import { writtenParts } from './segment/written-parts';

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
