import { type Box, holds } from '../../geometry/box';
import { twoLevels } from '../binarise/two-levels';
import { crop, type Plane } from '../plane';
import { joined, type Part, partsOf, partWhere } from '../segment/part';

/** A digit's ink in a window of the picture. */
export interface DigitInk {
  /** How much ink is at each pixel of the window, 0 to 1. */
  readonly ink: Plane;
  /** The digit's own, in pixels of the window. */
  readonly part: Part;
  /** In pixels of the picture. */
  readonly window: Box;
}

/** Ratios of the box's longer side: paper that is looked at around it, and how far its ink may reach beyond it. */
const AROUND = 0.3;
const BEYOND = 0.08;
/** Ratio of full ink from which a pixel is ink. */
const INKED = 0.4;
/** Ratio of a connected piece that must lie within the box, unless it is as large as the box is high. */
const INSIDE = 0.5;
/** Ratio of the box's longer side. A piece that is smaller either way is a speck. */
const SPECK = 0.06;
/** Pixels for each pixel of the box's longer side: such a piece is a digit's own, however much of it runs into others. */
const LARGE = 2;
/** Grey, 0 to 1, that a window with ink in it differs by at least. */
const EVEN = 1e-3;

/**
 * The ink of the digit in a box of a picture, 0 (black) to 1 (white): whichever of paper and ink is
 * dark, without what is nearer to one of the other boxes. `undefined` where the box is even.
 */
export function digitInk(gray: Plane, box: Box, others: readonly Box[]): DigitInk | undefined {
  const longer = Math.max(box.width, box.height);
  const window = windowAround(box, AROUND * longer, gray);
  if (window.width < 3 || window.height < 3) return undefined;
  const ink = inkOfWindow(gray, window);
  if (ink === undefined) return undefined;
  const own: Box = { ...box, x: box.x - window.x, y: box.y - window.y };
  const near = others.map((other): Box => ({ ...other, x: other.x - window.x, y: other.y - window.y }));
  const part = partIn(ink, own, near, longer);
  return part && { ink, part, window };
}

function windowAround(box: Box, by: number, { width, height }: Plane): Box {
  const [left, top] = [Math.max(0, Math.floor(box.x - by)), Math.max(0, Math.floor(box.y - by))];
  return {
    x: left,
    y: top,
    width: Math.min(width, Math.ceil(box.x + box.width + by)) - left,
    height: Math.min(height, Math.ceil(box.y + box.height + by)) - top,
  };
}

/** From paper, 0, to the darker half of the ink, 1: paper is what the window's edge is of. */
function inkOfWindow(gray: Plane, window: Box): Plane | undefined {
  const { width, height, data: values } = crop(gray, window);
  if (values.every((value) => Math.abs(value - (values[0] as number)) < EVEN)) return undefined;
  const { threshold } = twoLevels(values);
  const edge = values.filter(
    (_, at) => at < width || at >= values.length - width || at % width === 0 || at % width === width - 1,
  );
  const isLightInk = 2 * edge.filter((value) => value < threshold).length > edge.length;
  const isInk = (value: number): boolean => value < threshold !== isLightInk;
  const paper = meanWhere(values, (value) => !isInk(value));
  const all = meanWhere(values, isInk);
  const full = meanWhere(values, (value) => isInk(value) && (isLightInk ? value >= all : value <= all));
  return { width, height, data: values.map((value) => Math.min(1, Math.max(0, (paper - value) / (paper - full)))) };
}

function meanWhere(values: Float32Array, isMeant: (value: number) => boolean): number {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (!isMeant(value)) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** The pixels of ink that are the box's own. */
function partIn(ink: Plane, box: Box, others: readonly Box[], longer: number): Part | undefined {
  const mask = Uint8Array.from(ink.data, (value) => (value >= INKED ? 1 : 0));
  const reach = grown(box, BEYOND * longer);
  const isOwn = (x: number, y: number): boolean => {
    const spot = { x: x + 0.5, y: y + 0.5 };
    return holds(reach, spot) && !others.some((other) => distanceTo(other, spot) < distanceTo(box, spot));
  };
  const own = partsOf({ ...ink, data: mask }).flatMap((part) => {
    const inside = partWhere(part, isOwn);
    const isSpeck = Math.max(part.box.width, part.box.height) < SPECK * longer;
    if (inside === undefined || isSpeck) return [];
    return inside.area >= INSIDE * part.area || part.area > LARGE * longer ? [inside] : [];
  });
  return own.length === 0 ? undefined : joined(own);
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** From a box's middle, in its half sides. */
const distanceTo = (box: Box, { x, y }: { readonly x: number; readonly y: number }): number =>
  Math.max(
    Math.abs(x - box.x - box.width / 2) / Math.max(1, box.width / 2),
    Math.abs(y - box.y - box.height / 2) / Math.max(1, box.height / 2),
  );
