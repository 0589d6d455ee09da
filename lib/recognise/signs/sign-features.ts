import { type Box, middleOf, sharedWidth } from '../../geometry/box';
import { log2 } from '../../geometry/exp';
import { within } from '../../geometry/within';
import type { Answer } from '../../model/network';
import { probabilitiesOf } from '../../reading/probabilities';
import type { StrokeGroup } from '../../strokes/segment/stroke-group';
import { SHAPES, strokeShape } from './stroke-shape';

/** Ink that may be a digit or another sign, and what the network makes of it. */
export interface Mark extends Answer, Pick<StrokeGroup, 'lines' | 'box'> {}

/** What stands beside it. */
export type Neighbour = Pick<Mark, 'box'>;

/** How many neighbours tell where the line is: one to either side, and one more where a digit is odd. */
const NEIGHBOURS = 3;
/** Limit of lengths, in heights of the line: beyond it, more tells nothing more. */
const FAR = 2;

/** Doublings from a line's height up or down: beyond them, more tells nothing more. */
const DOUBLINGS = 4;

/** Place and size 4, gaps 2, size in doublings 1, whether it is alone 1, height beside all others 2. */
const LENGTHS = 10;

/** How many features there are of a network that answers like this. */
export const featureCount = ({ logits, channels }: Answer): number =>
  channels.length + logits.length + SHAPES + LENGTHS;

/**
 * What tells a sign from a digit: what the network makes of its picture, the shape of its strokes, and its place and size
 * beside its neighbours. `tall` is what is as high as a digit on its line.
 */
export function signFeatures({ logits, channels, lines, box }: Mark, tall: readonly Neighbour[]): number[] {
  const { x } = middleOf(box);
  const others = tall.filter((other) => !isWithin(other.box, box)).map((other) => other.box);
  const near = [...others]
    .sort((a, b) => Math.abs(middleOf(a).x - x) - Math.abs(middleOf(b).x - x))
    .slice(0, NEIGHBOURS);
  const isAlone = near.length === 0;
  const head = isAlone ? box.y : meanOf(near.map(({ y }) => y));
  const foot = isAlone ? box.y + box.height : meanOf(near.map(({ y, height }) => y + height));
  const unit = Math.max(foot - head, Number.MIN_VALUE);
  const heights = isAlone ? [box.height] : others.map(({ height }) => height);
  const lengths = [box.y - head, box.y + box.height - foot, box.width, box.height];
  const gaps = [gapTo(box, others, -1), gapTo(box, others, 1)];
  return [
    ...channels,
    ...probabilitiesOf(logits, 1),
    ...strokeShape(lines.map(({ stroke }) => stroke)),
    ...[...lengths, ...gaps].map((length) => within(length / unit, FAR)),
    within(log2(Math.max(box.width, box.height, Number.MIN_VALUE) / unit), DOUBLINGS) / DOUBLINGS,
    isAlone ? 1 : 0,
    ...[Math.max(...heights), meanOf(heights)].map((height) =>
      within(box.height / Math.max(height, Number.MIN_VALUE), FAR),
    ),
  ];
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The least gap between a box and what stands to one side of it, below 0 where they overlap; infinite where nothing does. */
function gapTo(box: Box, others: readonly Box[], side: 1 | -1): number {
  const beside = others.filter((other) => side * (middleOf(other).x - middleOf(box).x) > 0);
  return Math.min(...beside.map((other) => -sharedWidth(box, other)));
}

/** Whether a box is a part of another. */
const isWithin = (one: Box, other: Box): boolean =>
  one.x >= other.x &&
  one.y >= other.y &&
  one.x + one.width <= other.x + other.width &&
  one.y + one.height <= other.y + other.height;
