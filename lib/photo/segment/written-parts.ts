import type { Box } from '../../geometry/box';
import { MOST, PatternError } from '../pattern-error';
import type { Part } from './part';

/** In pixels. Ink that is shorter and narrower is dust: the smallest digits of pixel fonts are 3×5. */
const SMALLEST_DIGIT = 5;
/** Ratio of the picture's longer side. Digits in a photograph are larger. */
const SMALLEST_RATIO = 0.012;
/** Ratio of a typical part's height. A part whose longer side is less is a speck. */
const SPECK = 0.12;
/** Ratios of a typical part's height. A line, unlike a digit's bar, is at most this thick and at least this long. */
const LINE = { thick: 0.35, wide: 1.6, high: 3 };
/** A line of the picture's own frame: how near to a side it stays, and along which ratio of a side it runs. */
const RIM = 0.1;
const ALONG = 0.95;
/** A frame around something, in ratios. */
const FRAME = {
  /** Of the picture's width or height: what is smaller is no frame. */
  least: 0.1,
  /** Of the shorter side of its box: how near to the sides its ink lies. */
  edge: 0.08,
  /** Of its ink: how much lies that near. */
  nearlyAll: 0.9,
  /** Of its height: how high something within it is at least. */
  held: 0.15,
} as const;

/**
 * The parts without what is no writing: specks of dust, the corners of a rounded picture, lines along its sides.
 * @throws PatternError where they lie in one another as no writing does.
 */
export function writtenParts(parts: readonly Part[], width: number, height: number): Part[] {
  const boxes = parts.reduce((sum, { box }) => sum + box.width * box.height, 0);
  if (boxes > MOST.boxes * width * height) throw new PatternError('The boxes of its parts cover it many times.');
  const large = parts.filter(({ box }) => box.width >= FRAME.least * width || box.height >= FRAME.least * height);
  const frames = new Set(large.filter((part) => isFrameAround(part, parts)));
  const inside = parts.filter((part) => !isFrame(part, width, height) && !frames.has(part));
  const typical = typicalHeight(inside);
  const written = inside.filter(
    ({ box }) => Math.max(box.width, box.height) >= SPECK * typical && !isLine(box, typical),
  );
  const least = Math.max(SMALLEST_DIGIT, SMALLEST_RATIO * Math.max(width, height));
  return written.some(({ box }) => Math.max(box.width, box.height) >= least) ? written : [];
}

/**
 * The height of a digit, in pixels: the median of the parts' heights, each weighted by itself, so that a page's dust does
 * not count.
 */
export function typicalHeight(parts: readonly Pick<Part, 'box'>[]): number {
  const weights = new Map<number, number>();
  for (const { box } of parts) weights.set(box.height, (weights.get(box.height) ?? 0) + box.height);
  let left = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / 2;
  for (const [height, weight] of [...weights].sort(([a], [b]) => a - b)) {
    left -= weight;
    if (left <= 0) return height;
  }
  return 0;
}

const isLine = ({ width, height }: Box, typical: number): boolean =>
  (height < LINE.thick * typical && width > LINE.wide * typical) ||
  (width < LINE.thick * typical && height > LINE.high * typical);

function isFrameAround(part: Part, parts: readonly Part[]): boolean {
  const { box, mask, area } = part;
  const isInside = (other: Box): boolean =>
    other.height >= FRAME.held * box.height &&
    other.x > box.x &&
    other.y > box.y &&
    other.x + other.width < box.x + box.width &&
    other.y + other.height < box.y + box.height;
  const edge = Math.max(2, FRAME.edge * Math.min(box.width, box.height));
  let along = 0;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue;
    const x = at % box.width;
    const y = (at - x) / box.width;
    if (Math.min(x + 1, y + 1, box.width - x, box.height - y) <= edge) along += 1;
  }
  return along >= FRAME.nearlyAll * area && parts.some((other) => isInside(other.box));
}

/** Whether it lies wholly along the sides of the picture and runs from corner to corner, or fills a corner. */
function isFrame({ box, mask, area }: Part, width: number, height: number): boolean {
  const fillsCorner =
    area > 1 && (box.x === 0 || box.x + box.width === width) && (box.y === 0 || box.y + box.height === height);
  if (!fillsCorner && box.width < ALONG * width && box.height < ALONG * height) return false;
  const rim = RIM * Math.min(width, height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      if (mask[y * box.width + x] === 0) continue;
      const [column, row] = [box.x + x, box.y + y];
      if (Math.min(column + 1, row + 1, width - column, height - row) > rim) return false;
    }
  }
  return true;
}
