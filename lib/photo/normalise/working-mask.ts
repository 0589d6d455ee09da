import type { Box } from '../../geometry/box';
import type { Mask, Plane } from '../plane';

/** Strokes drawn large or small, brought to one fineness. */
export interface WorkingMask extends Mask {
  /** The ink's box in it; the longer side is 96 to 192. */
  readonly box: Box;
}

/** The longer side of the ink's box is brought between these, in pixels: fine enough that a pixel is a tenth of one of
 * the network's, coarse enough to be measured in milliseconds. */
const SHORTEST = 96;
const LONGEST = 192;
/** Half ink would cut one pixel wide diagonals, whose pixels touch by their corners, where they are enlarged. */
const THRESHOLD = 0.45;
const HALF = 0.5;

/**
 * The ink inside `box` (source pixels), enlarged smoothly or reduced by whole steps, with paper around it for `margin`
 * times its longer side.
 */
export function workingMask(ink: Plane, box: Box, margin: number): WorkingMask {
  const side = Math.max(box.width, box.height);
  return side < SHORTEST
    ? enlarged(ink, box, Math.ceil(SHORTEST / side), margin)
    : reduced(ink, box, Math.ceil(side / LONGEST), margin);
}

function bare(width: number, height: number, margin: number): WorkingMask {
  const rim = Math.ceil(Math.max(width, height) * margin) + 1;
  const box = { x: rim, y: rim, width, height };
  const whole = { width: width + 2 * rim, height: height + 2 * rim };
  return { ...whole, box, data: new Uint8Array(whole.width * whole.height) };
}

/**
 * Between pixel centres the ink is interpolated. At the picture's edges its last pixels go on: ink that touches an edge
 * was cut there.
 */
function enlarged({ width, height, data }: Plane, box: Box, factor: number, margin: number): WorkingMask {
  const mask = bare(box.width * factor, box.height * factor, margin);
  const clamped = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at));
  for (let row = 0; row < mask.box.height; row++) {
    const y = box.y + (row + 0.5) / factor - 0.5;
    const top = Math.floor(y);
    const [upper, lower] = [clamped(top, height) * width, clamped(top + 1, height) * width];
    for (let column = 0; column < mask.box.width; column++) {
      const x = box.x + (column + 0.5) / factor - 0.5;
      const west = Math.floor(x);
      const [left, right] = [clamped(west, width), clamped(west + 1, width)];
      const ink = interpolated(
        data[upper + left] as number,
        data[upper + right] as number,
        data[lower + left] as number,
        data[lower + right] as number,
        x - west,
        y - top,
      );
      if (ink >= THRESHOLD) mask.data[(mask.box.y + row) * mask.width + mask.box.x + column] = 1;
    }
  }
  return mask;
}

/** A cell is ink where any of its pixels is, so that the thinnest pen leaves an unbroken line. */
function reduced(ink: Plane, box: Box, factor: number, margin: number): WorkingMask {
  const mask = bare(Math.ceil(box.width / factor), Math.ceil(box.height / factor), margin);
  for (let row = 0; row < box.height; row++) {
    let at = (box.y + row) * ink.width + box.x;
    let into = (mask.box.y + Math.floor(row / factor)) * mask.width + mask.box.x;
    for (const end = at + box.width; at < end; into++) {
      for (const cellEnd = Math.min(end, at + factor); at < cellEnd; at++) {
        if ((ink.data[at] as number) >= HALF) mask.data[into] = 1;
      }
    }
  }
  return mask;
}

/** The value between four pixels, along both sides linearly: `u` (rightwards) and `v` (downwards) are 0 to 1. */
export function interpolated(
  upperLeft: number,
  upperRight: number,
  lowerLeft: number,
  lowerRight: number,
  u: number,
  v: number,
): number {
  const upper = upperLeft * (1 - u) + upperRight * u;
  const lower = lowerLeft * (1 - u) + lowerRight * u;
  return upper * (1 - v) + lower * v;
}
