import type { Box } from '../../geometry/box';
import type { Plane } from '../plane';
import { cornersOf, type PixelLine, pixelColumn, pixelRow, ratioAlike, sidesOf } from './lines';

/** Levels nearer than this ratio of the picture's whole contrast are one colour. */
const SAME = 0.2;
/** Least ratio of a line across the picture that is of one colour where it is margin. */
const UNIFORM = 0.97;
/** Least ratio of each side of a canvas that differs from the margin. All four corners do too, unlike those of a digit's box. */
const DISTINCT = 0.75;
/** A canvas takes at least this ratio of the picture's width and of its height. */
const SMALLEST = 0.55;
/** Pixels at a canvas's edge that may be mixed with the margin's colour, where the picture is large. */
const SOFT = 2;
/** Ratio of the picture's shorter side, for soft edges too; on a small picture, two pixels are the width of a pen. */
const SOFT_RATIO = 0.02;
/** A page around a frame around a canvas. */
const LAYERS = 3;

/**
 * Where the canvas lies that was drawn on: the picture without a margin or a frame of another colour around it on all
 * four sides, as screenshots have. In pixels; the whole picture where there is none.
 */
export function canvasOf(contrast: Plane): Box {
  const tolerance = SAME * rangeOf(contrast, wholeOf(contrast));
  let canvas = wholeOf(contrast);
  for (let layer = 0; layer < LAYERS; layer++) {
    const inner = withinMargin(contrast, canvas, tolerance);
    if (inner === undefined) break;
    canvas = inner;
  }
  // What is left of one colour was no canvas: the margins were drawn.
  return rangeOf(contrast, canvas) > 2 * tolerance ? canvas : wholeOf(contrast);
}

const wholeOf = ({ width, height }: Plane): Box => ({ x: 0, y: 0, width, height });

function rangeOf({ width, data }: Plane, box: Box): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let at = y * width + box.x; at < y * width + box.x + box.width; at++) {
      low = Math.min(low, data[at] as number);
      high = Math.max(high, data[at] as number);
    }
  }
  return high - low;
}

function withinMargin(contrast: Plane, outer: Box, tolerance: number): Box | undefined {
  const margin = contrast.data[outer.y * contrast.width + outer.x] as number;
  const alike = (line: PixelLine): number => ratioAlike(contrast, line, margin, tolerance);
  let { x, y, width, height } = outer;
  const isTooSmall = (): boolean => width < SMALLEST * contrast.width || height < SMALLEST * contrast.height;
  while (!isTooSmall() && alike(pixelRow(outer, y)) >= UNIFORM) {
    y += 1;
    height -= 1;
  }
  while (!isTooSmall() && alike(pixelRow(outer, y + height - 1)) >= UNIFORM) height -= 1;
  while (!isTooSmall() && alike(pixelColumn({ ...outer, y, height }, x)) >= UNIFORM) {
    x += 1;
    width -= 1;
  }
  while (!isTooSmall() && alike(pixelColumn({ ...outer, y, height }, x + width - 1)) >= UNIFORM) width -= 1;
  const found = { x, y, width, height };
  if (isTooSmall() || (width === outer.width && height === outer.height)) return undefined;
  const softest = Math.min(SOFT, SOFT_RATIO * Math.min(contrast.width, contrast.height));
  for (let soft = 0; soft <= softest; soft++) {
    const inner = inset(found, soft);
    const isDistinct = sidesOf(inner).every((side) => 1 - alike(side) >= DISTINCT);
    if (isDistinct && cornersOf(inner).every((corner) => alike(corner) === 0)) return inner;
  }
  return undefined;
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});
