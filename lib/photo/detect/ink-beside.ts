import { type Box, boxAround, sharedHeight, sharedWidth } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import { scaled } from '../finder/levels';
import { digitPicture } from '../normalise/digit-picture';
import { crop, type Plane } from '../plane';
import { joined, type Part, partsOf } from '../segment/part';
import { INKED, inkOfWindow, windowAround } from './digit-ink';

/** Ink on a line of digits that is none of theirs: one piece of it, or some that may be one sign. */
export interface BesideInk {
  /** In pixels of the picture. */
  readonly box: Box;
  readonly line: number;
  /** 28×28, as digit-net sees it. */
  readonly picture: GrayImage;
  /** Which pieces of the line it is made of, from the left. */
  readonly pieces: readonly number[];
}

/** Pixels of a line's height: a higher one is looked at in a smaller picture. */
const FINE = 64;
/** In the line's height: how far before, behind, above and below the digits is looked. */
const ASIDE = 0.9;
const OVER = 0.35;
/** In the line's height: the longer side of the least dot, and the largest sign. */
const LEAST = 0.06;
const WIDEST = 1.3;
const HIGHEST = 1.7;
/** Ratio of a piece that lies in a digit's box: more, and it is a part of the digit. */
const WITHIN = 0.3;
/** A sign has at most so many pieces, a percent sign; they stand above each other or nearer than this, in the line's height. */
const MOST_PIECES = 3;
const NEAR = 0.12;
/** More pieces on a line are texture, not signs. */
const MOST_ON_LINE = 40;

/** What may be signs beside the digits of each line of a picture, 0 (black) to 1 (white). */
export function inkBeside(gray: Plane, digits: readonly { readonly box: Box; readonly line: number }[]): BesideInk[] {
  return [...new Set(digits.map(({ line }) => line))].flatMap((line) =>
    besideLine(
      gray,
      digits.filter((digit) => digit.line === line).map(({ box }) => box),
      digits.filter((digit) => digit.line !== line).map(({ box }) => box),
    ).map((ink) => ({ ...ink, line })),
  );
}

function besideLine(gray: Plane, own: readonly Box[], others: readonly Box[]): Omit<BesideInk, 'line'>[] {
  const whole = boxAround(own);
  const height = middleOf(own.map((box) => box.height));
  const room = windowOf(whole, ASIDE * height, OVER * height, gray);
  const scale = Math.max(1, height / FINE);
  const plane = scaled(crop(gray, room), scale);
  const here = (box: Box): Box => scaledBox({ ...box, x: box.x - room.x, y: box.y - room.y }, 1 / scale);
  const ink = inkOfWindow(plane, windowAround(here(room), 0, plane), windowAround(here(whole), 0, plane));
  if (ink === undefined) return [];
  const unit = height / scale;
  const mask = { ...ink, data: Uint8Array.from(ink.data, (value) => (value >= INKED ? 1 : 0)) };
  const taken = [...own, ...others].map(here);
  const pieces = partsOf(mask).filter((part) => mayBeSign(part, unit, ink) && !isPartOf(part, taken));
  if (pieces.length > MOST_ON_LINE) return [];
  pieces.sort((a, b) => a.box.x - b.box.x);
  return groupsOf(pieces, unit).map((group) => {
    const part = joined(group.map((i) => pieces[i] as Part));
    const box = scaledBox(part.box, scale);
    return {
      box: { ...box, x: box.x + room.x, y: box.y + room.y },
      picture: digitPicture(ink, part, DIGIT_FRAME),
      pieces: group,
    };
  });
}

/** Neither a speck nor a ruling, and whole: what reaches the edge is cut there. */
function mayBeSign({ box }: Part, unit: number, { width, height }: Plane): boolean {
  const isCut = box.x === 0 || box.y === 0 || box.x + box.width === width || box.y + box.height === height;
  const longer = Math.max(box.width, box.height);
  return !isCut && longer >= LEAST * unit && box.width <= WIDEST * unit && box.height <= HIGHEST * unit;
}

function isPartOf({ box, mask, area }: Part, taken: readonly Box[]): boolean {
  let inside = 0;
  for (const other of taken) {
    if (sharedWidth(box, other) <= 0 || sharedHeight(box, other) <= 0) continue;
    for (let y = 0; y < box.height; y++) {
      for (let x = 0; x < box.width; x++) {
        const [left, top] = [box.x + x + 0.5 - other.x, box.y + y + 0.5 - other.y];
        const isIn = left > 0 && top > 0 && left < other.width && top < other.height;
        if (isIn && mask[y * box.width + x] === 1) inside += 1;
      }
    }
  }
  return inside > WITHIN * area;
}

/** Each piece alone, and runs of neighbours that may be one sign, as the two dots of a colon. */
function groupsOf(pieces: readonly Part[], unit: number): number[][] {
  return pieces.flatMap((_, from) => {
    const groups: number[][] = [[from]];
    for (let to = from + 1; to < Math.min(pieces.length, from + MOST_PIECES); to++) {
      const before = boxAround(pieces.slice(from, to).map(({ box }) => box));
      const next = (pieces[to] as Part).box;
      if (sharedWidth(before, next) < -NEAR * unit) break;
      const { width, height } = boxAround([before, next]);
      if (width > WIDEST * unit || height > HIGHEST * unit) break;
      groups.push(pieces.slice(from, to + 1).map((_unused, i) => from + i));
    }
    return groups;
  });
}

/** A box with room around it, in whole pixels of the picture. */
function windowOf(box: Box, aside: number, over: number, { width, height }: Plane): Box {
  const [left, top] = [Math.max(0, Math.floor(box.x - aside)), Math.max(0, Math.floor(box.y - over))];
  const right = Math.min(width, Math.ceil(box.x + box.width + aside));
  const bottom = Math.min(height, Math.ceil(box.y + box.height + over));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const scaledBox = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
