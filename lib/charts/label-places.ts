/** A place in a picture, and what is to be written beside it. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The middle of a label; `isApart` where it is so far from its anchor that a line should join them. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly isApart: boolean;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A letter's width and a line's height, about, in units of the picture: labels are set in 11 units. */
const LETTER = 6.3;
const LINE = 12;
/** From an anchor to the nearest side of its label, nearest first: the first ones need no line. */
const NEAR = 7;
const DISTANCES = [NEAR, 10, 16, 24, 34, 46, 60];
const JOINED_FROM = 16;
/** To the right first, where labels are looked for. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;
/** A mark's width and height, with the rim of paper around letters. */
const MARK = 9;
/** What a place costs: a label on another cannot be read, one on a mark can, and near is better than far. */
const ON_LABEL = 1000;
const OUTSIDE = 1000;
const ON_MARK = 10;
const FARTHER = 3;

/** Width and height that a label takes, in units of the picture. */
export const labelSize = (text: string): readonly [number, number] => [text.length * LETTER, LINE];

/**
 * A place for each label, in their order, that is near its anchor, within `bounds`, on no label before it and, where it
 * can be had, on none of `marks`: each takes the cheapest of 56 places around its anchor (after Christensen, Marks and
 * Shieber, An Empirical Study of Algorithms for Point-Feature Label Placement, 1995, who call it greedy).
 */
export function labelPlaces(
  anchors: readonly Anchor[],
  marks: readonly { readonly x: number; readonly y: number }[],
  bounds: Bounds,
): LabelPlace[] {
  const placed: Box[] = [];
  return anchors.map((anchor) => {
    const [width, height] = labelSize(anchor.text);
    const places = DISTANCES.flatMap((distance, step) =>
      DIRECTIONS.map(([right, down]) => {
        const x = anchor.x + right * (width / 2 + distance);
        const y = anchor.y + down * (height / 2 + distance);
        const box = { x, y, width, height };
        const covered = marks.filter((mark) => overlap(box, { ...mark, width: MARK, height: MARK })).length;
        const isOutside =
          x - width / 2 < bounds.left ||
          x + width / 2 > bounds.right ||
          y - height / 2 < bounds.top ||
          y + height / 2 > bounds.bottom;
        const under = placed.filter((other) => overlap(box, other)).length;
        const cost = under * ON_LABEL + (isOutside ? OUTSIDE : 0) + covered * ON_MARK + step * FARTHER;
        return { box, cost, isApart: distance >= JOINED_FROM };
      }),
    );
    const best = places.reduce((a, b) => (b.cost < a.cost ? b : a));
    placed.push(best.box);
    return { x: best.box.x, y: best.box.y, isApart: best.isApart };
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes are given by their middles. */
const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
