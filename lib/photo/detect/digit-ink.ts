import { type Box, holds, overlapOf } from '../../geometry/box';
import { twoLevels } from '../binarise/two-levels';
import { crop, type Plane } from '../plane';
import { joined, type Part, partsOf, partWhere } from '../segment/part';

/** A digit's ink in a window of the picture. */
export interface DigitInk {
  /** How much ink is at each pixel of the window, 0 to 1. */
  readonly ink: Plane;
  /** The digit's own, in pixels of the window. */
  readonly part: Part;
  /** Its ink runs into other ink, and was cut there. */
  readonly isCut: boolean;
  /** In pixels of the picture. */
  readonly window: Box;
}

/** Ratios of the box's longer side: paper that is looked at around it, and how far its ink may reach beyond it. */
const AROUND = 0.3;
const BEYOND = 0.04;
/** Ratio of full ink from which a pixel is ink. */
const INKED = 0.4;
/** Ratio of a connected piece that must lie within the box, unless it is as large as the box is high. */
const INSIDE = 0.5;
/** Ratio of the box's longer side. A piece that is smaller either way is a speck. */
const SPECK = 0.06;
/** Pixels for each pixel of the box's longer side: such a piece is a digit's own, however much of it runs into others. */
const LARGE = 2;
/** Ratio of the largest piece: what was cut from others' ink and is smaller is theirs. */
const PIECE = 0.3;
/** Grey, 0 to 1, that a window with ink in it differs by at least. */
const EVEN = 1e-3;

/**
 * The ink of the digit in a box of a picture, 0 (black) to 1 (white): whichever of paper and ink is
 * dark, without what is nearer to one of the other boxes. `undefined` where the box is even.
 */
export function digitInk(gray: Plane, box: Box, others: readonly Box[]): DigitInk | undefined {
  const longer = Math.max(box.width, box.height);
  const window = windowAround(box, AROUND * longer, gray);
  const reach = windowAround(box, BEYOND * longer, gray);
  if (Math.min(reach.width, reach.height) < 1) return undefined;
  const ink = inkOfWindow(gray, window, reach);
  if (ink === undefined) return undefined;
  const own: Box = { ...box, x: box.x - window.x, y: box.y - window.y };
  const near = others
    .filter((other) => overlapOf(other, window) > 0)
    .map((other): Box => ({ ...other, x: other.x - window.x, y: other.y - window.y }));
  const pieces = piecesIn(ink, own, near, longer);
  if (pieces.length === 0) return undefined;
  return { ink, part: joined(pieces.map(({ piece }) => piece)), isCut: pieces.some(({ isCut }) => isCut), window };
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

/** From paper, 0, to the darker half of the ink, 1, as they are within the digit's reach: paper is what its edge is of. */
function inkOfWindow(gray: Plane, window: Box, reach: Box): Plane | undefined {
  const { width, data: values } = crop(gray, reach);
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
  const around = crop(gray, window);
  return {
    ...around,
    data: around.data.map((value) => Math.min(1, Math.max(0, (paper - value) / (paper - full)))),
  };
}

/** A connected piece of ink, or what was cut off one. */
interface Piece {
  readonly piece: Part;
  readonly isCut: boolean;
}

/** The ink that is the box's own. */
function piecesIn(ink: Plane, box: Box, others: readonly Box[], longer: number): Piece[] {
  const mask = Uint8Array.from(ink.data, (value) => (value >= INKED ? 1 : 0));
  const reach = grown(box, BEYOND * longer);
  const isOwn = (x: number, y: number): boolean => {
    const spot = { x: x + 0.5, y: y + 0.5 };
    return holds(reach, spot) && !others.some((other) => distanceTo(other, spot) < distanceTo(box, spot));
  };
  const own = partsOf({ ...ink, data: mask }).flatMap((part): Piece[] => {
    const inside = partWhere(part, isOwn);
    const isSpeck = Math.max(part.box.width, part.box.height) < SPECK * longer;
    if (inside === undefined || isSpeck) return [];
    if (inside.area === part.area) return [{ piece: inside, isCut: false }];
    const isOwnLargely = inside.area >= INSIDE * part.area || part.area > LARGE * longer;
    return isOwnLargely ? piecesOf(inside).map((piece) => ({ piece, isCut: true })) : [];
  });
  const largest = Math.max(...own.map(({ piece }) => piece.area));
  return own.filter(({ piece, isCut }) => !isCut || piece.area >= PIECE * largest);
}

/** The connected pieces of a part that was cut. */
const piecesOf = ({ box, mask }: Part): Part[] =>
  partsOf({ width: box.width, height: box.height, data: mask }).map((piece) => ({
    box: { ...piece.box, x: piece.box.x + box.x, y: piece.box.y + box.y },
    mask: piece.mask,
    area: piece.area,
  }));

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

function meanWhere(values: Float32Array, isMeant: (value: number) => boolean): number {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (!isMeant(value)) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
