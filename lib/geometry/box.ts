/** An upright rectangle, from its top left corner, in the unit of the drawing or picture it lies in. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The box of what has no place and no size. */
export const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

/** The smallest box around others, of which there is at least one. */
export function boxAround(boxes: readonly Box[]): Box {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const middleOf = ({ x, y, width, height }: Box): Spot => ({ x: x + width / 2, y: y + height / 2 });

/** Whether a spot lies in the box. Its right and lower sides belong to the boxes beside it. */
export const holds = ({ x, y, width, height }: Box, spot: Spot): boolean =>
  spot.x >= x && spot.y >= y && spot.x < x + width && spot.y < y + height;

/** The width that two boxes have in common; below 0 it is the gap between them. */
export const sharedWidth = (a: Box, b: Box): number => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);

/** The height that two boxes have in common; below 0 it is the gap between them. */
export const sharedHeight = (a: Box, b: Box): number => Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);

/** The ratio of the intersection of two boxes to their union, 0 to 1. */
export function overlapOf(a: Box, b: Box): number {
  const [across, down] = [sharedWidth(a, b), sharedHeight(a, b)];
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / (a.width * a.height + b.width * b.height - across * down);
}

/** Two boxes stand for the same digit from this overlap on. The box of half a digit overlaps less. */
export const SAME_DIGIT = 0.5;
