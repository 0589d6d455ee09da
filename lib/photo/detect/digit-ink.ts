import { type Box, holds } from '../../geometry/box';
import { connectedComponents } from '../../geometry/connected-components';
import type { Plane } from '../plane';
import type { Part } from '../segment/part';

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
const LEVELS = 64;

/**
 * The ink of the digit in a box of a picture, 0 (black) to 1 (white): paper and ink parted by Otsu's threshold, whichever of
 * them is dark, without what is nearer to one of the other boxes. `undefined` where the box is even.
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
function inkOfWindow(gray: Plane, { x, y, width, height }: Box): Plane | undefined {
  const values = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * gray.width + x;
    values.set(gray.data.subarray(from, from + width), row * width);
  }
  const threshold = otsu(values);
  if (threshold === undefined) return undefined;
  let [dark, edge] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const column = at % width;
    const isEdge = column === 0 || column === width - 1 || at < width || at >= values.length - width;
    if (!isEdge) continue;
    edge += 1;
    if ((values[at] as number) < threshold) dark += 1;
  }
  const isLightInk = 2 * dark > edge;
  const isInk = (value: number): boolean => value < threshold !== isLightInk;
  const paper = meanWhere(values, (value) => !isInk(value));
  const all = meanWhere(values, isInk);
  const full = meanWhere(values, (value) => isInk(value) && (isLightInk ? value >= all : value <= all));
  const data = values.map((value) => Math.min(1, Math.max(0, (paper - value) / (paper - full))));
  return { width, height, data };
}

/** Between the two classes that differ most (Otsu, A Threshold Selection Method from Gray-Level Histograms, 1979). */
function otsu(values: Float32Array): number | undefined {
  let [least, most] = [1, 0];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least < 1e-3) return undefined;
  const counts = new Float64Array(LEVELS);
  const scale = (LEVELS - 1) / (most - least);
  for (const value of values) {
    const level = Math.round((value - least) * scale);
    counts[level] = (counts[level] as number) + 1;
  }
  const total = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [below, sum, best, bestAt] = [0, 0, -1, 0];
  for (let level = 0; level < LEVELS - 1; level++) {
    below += counts[level] as number;
    sum += (counts[level] as number) * level;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sum / below - (total - sum) / above;
    const between = below * above * apart * apart;
    if (between > best) [best, bestAt] = [between, level];
  }
  return least + (bestAt + 0.5) / scale;
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
function partIn({ width, height, data }: Plane, box: Box, others: readonly Box[], longer: number): Part | undefined {
  const mask = Uint8Array.from(data, (value) => (value >= INKED ? 1 : 0));
  const { labels, components } = connectedComponents(mask, width, height);
  const reach = grown(box, BEYOND * longer);
  const isOwn = (x: number, y: number): boolean =>
    holds(reach, { x, y }) && !others.some((other) => distanceTo(other, x, y) < distanceTo(box, x, y));
  const inside = new Int32Array(components.length);
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    const x = at % width;
    if (label > 0 && isOwn(x + 0.5, (at - x) / width + 0.5)) inside[label - 1] = (inside[label - 1] as number) + 1;
  }
  const kept = components.map(({ area, box: its }, i) => {
    const own = inside[i] as number;
    const isSpeck = Math.max(its.width, its.height) < SPECK * longer;
    return own > 0 && !isSpeck && (own >= INSIDE * area || area > 2 * longer);
  });
  let [left, top, right, bottom, area] = [width, height, -1, -1, 0];
  const ownAt = (at: number): boolean => {
    const label = labels[at] as number;
    const x = at % width;
    return label > 0 && kept[label - 1] === true && isOwn(x + 0.5, (at - x) / width + 0.5);
  };
  for (let at = 0; at < labels.length; at++) {
    if (!ownAt(at)) continue;
    const x = at % width;
    const y = (at - x) / width;
    area += 1;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  if (area === 0) return undefined;
  const tight = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  const own = new Uint8Array(tight.width * tight.height);
  for (let y = 0; y < tight.height; y++) {
    for (let x = 0; x < tight.width; x++) own[y * tight.width + x] = ownAt((top + y) * width + left + x) ? 1 : 0;
  }
  return { box: tight, mask: own, area };
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** From a box's middle, in its half sides. */
const distanceTo = (box: Box, x: number, y: number): number =>
  Math.max(
    Math.abs(x - box.x - box.width / 2) / Math.max(1, box.width / 2),
    Math.abs(y - box.y - box.height / 2) / Math.max(1, box.height / 2),
  );
