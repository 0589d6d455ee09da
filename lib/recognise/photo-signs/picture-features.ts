import { type Box, middleOf, sharedWidth } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import { within } from '../../geometry/within';
import { probabilitiesOf } from '../../reading/probabilities';

/** Ink of a photograph that may be a digit or another sign. */
export interface PictureMark {
  /** Normalised to 28×28. */
  readonly picture: GrayImage;
  readonly logits: readonly number[];
  readonly box: Box;
}

/** What stands beside it. */
export type PictureNeighbour = Pick<PictureMark, 'box' | 'picture'>;

/** Squares a side into which the picture is parted, and pixels a side of each. */
const SQUARES = 7;
const SIDE = 4;
/** How many neighbours tell where the line is: one to either side, and one more where a digit is odd. */
const NEIGHBOURS = 3;
/** Variance of a pixel's own width: a line is never thinner. */
const PIXEL = 1 / 12;
/** Doublings from a line's height up or down: beyond them, more tells nothing more. */
const DOUBLINGS = 4;
/** Limit of lengths, in heights of the line: beyond it, more tells nothing more. */
const FAR = 2;

/**
 * What tells a sign from a digit in a photograph: its shape, what the network says of it, and its place, size and lean beside its neighbours. `tall`
 * is what is as high as a digit on its line.
 */
export function pictureFeatures({ picture, logits, box }: PictureMark, tall: readonly PictureNeighbour[]): number[] {
  const { x } = middleOf(box);
  const others = tall.filter((other) => !isWithin(other.box, box));
  const near = [...others]
    .sort((a, b) => Math.abs(middleOf(a.box).x - x) - Math.abs(middleOf(b.box).x - x))
    .slice(0, NEIGHBOURS);
  const mean = (of: (one: PictureNeighbour) => number): number =>
    near.reduce((sum, one) => sum + of(one), 0) / near.length;
  const isAlone = near.length === 0;
  const head = isAlone ? box.y : mean(({ box }) => box.y);
  const foot = isAlone ? box.y + box.height : mean(({ box }) => box.y + box.height);
  const unit = Math.max(foot - head, Number.MIN_VALUE);
  const lengths = [box.y - head, box.y + box.height - foot, box.width, box.height];
  return [
    ...squaresOf(picture),
    ...probabilitiesOf(logits, 1),
    ...leanOf(picture),
    ...lengths.map((length) => within(length / unit, FAR)),
    within(Math.log2(Math.max(box.width, box.height) / unit), DOUBLINGS) / DOUBLINGS,
    isAlone ? 1 : 0,
    within(gapTo(box, others, -1) / unit, FAR),
    within(gapTo(box, others, 1) / unit, FAR),
    isAlone ? 0 : mean(({ picture }) => leanOf(picture)[0] as number),
  ];
}

/** The least gap between a box and what stands to one side of it, below 0 where they overlap; infinite where nothing does. */
function gapTo(box: Box, others: readonly PictureNeighbour[], side: 1 | -1): number {
  const beside = others.filter((other) => side * (middleOf(other.box).x - middleOf(box).x) > 0);
  return Math.min(...beside.map((other) => -sharedWidth(box, other.box)));
}

/** The mean ink of each square, 0 to 1, row by row. */
function squaresOf({ width, data }: GrayImage): number[] {
  const squares = new Array<number>(SQUARES * SQUARES).fill(0);
  for (let y = 0; y < SQUARES * SIDE; y++) {
    for (let x = 0; x < SQUARES * SIDE; x++) {
      const at = Math.floor(y / SIDE) * SQUARES + Math.floor(x / SIDE);
      squares[at] = (squares[at] as number) + (data[y * width + x] as number) / (255 * SIDE * SIDE);
    }
  }
  return squares;
}

/** How far the ink leans to the right, for each unit up and each to the side, and how straight it is, 0 to 1 (Hu, Visual Pattern Recognition by Moment Invariants, 1962). */
function leanOf({ width, data }: GrayImage): number[] {
  let [sum, x, y, xx, xy, yy] = [0, 0, 0, 0, 0, 0];
  for (const [at, ink] of data.entries()) {
    if (ink === 0) continue;
    const [column, row] = [at % width, Math.floor(at / width)];
    sum += ink;
    x += ink * column;
    y += ink * row;
    xx += ink * column * column;
    xy += ink * column * row;
    yy += ink * row * row;
  }
  if (sum === 0) return [0, 0, 0];
  const [across, down] = [xx / sum - (x / sum) ** 2 + PIXEL, yy / sum - (y / sum) ** 2 + PIXEL];
  const both = xy / sum - (x / sum) * (y / sum);
  const root = Math.sqrt((across - down) ** 2 + 4 * both * both);
  return [-both / down, within(-both / across, FAR), root / (across + down)];
}

/** Whether a box is a part of another. */
const isWithin = (one: Box, other: Box): boolean =>
  one.x >= other.x &&
  one.y >= other.y &&
  one.x + one.width <= other.x + other.width &&
  one.y + one.height <= other.y + other.height;
