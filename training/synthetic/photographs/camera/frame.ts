import type { CurveSpot } from '../../curve';
import { eachCovered, emptyCover } from '../paper/cover';
import { type Colour, dye, type Scene } from '../scene';
import { line } from '../writing/line';
import { type Extent, frameAround } from './extent';
import type { View } from './view';

/** A rectangle printed around the writing, as forms have it. */
export interface PrintedFrame {
  /** From the writing, in the digits' heights. */
  readonly distance: number;
  /** Pixels. */
  readonly width: number;
  /** How dark, 0 to 1. */
  readonly strength: number;
}

const PRINT: Colour = [0.05, 0.05, 0.06];

/** A printed rectangle. */
export function printFrame(
  scene: Scene,
  { distance, ...print }: PrintedFrame,
  writing: Extent,
  height: number,
  view: View,
): void {
  const cover = emptyCover(scene.width, scene.height);
  const corners = frameAround(writing, distance * height);
  corners.forEach((corner: CurveSpot, i) => {
    line(cover, corner, corners[(i + 1) % corners.length] ?? corner, print, view);
  });
  eachCovered(cover, (pixel, ratio) => {
    dye(scene, pixel, PRINT, ratio);
  });
}
