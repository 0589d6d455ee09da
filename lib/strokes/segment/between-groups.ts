import { groupDistance, joinGroups, type StrokeGroup } from './stroke-group';

/** What lies between two neighbouring pieces of a row, in shares of the row's size. */
export interface Between {
  /** Empty room between the boxes of what stands left and what stands right; below 0 they overlap. */
  readonly gap: number;
  /** The least distance from ink to ink, up to `FAR`. */
  readonly distance: number;
  /** How high the lower side is: each with all that stands above and below it on the same side. */
  readonly lower: number;
}

/** Ink farther apart than this is far apart, in sizes of the row: how far makes no difference any more. */
export const FAR = 0.5;
/** So many pieces on either side are looked at: a flag may reach over its neighbour, but no farther. */
const REACH = 3;
/** Pieces stand above each other where so much of the narrower one's width lies within the other's. */
const ABOVE = 0.5;

/** Of each place between two pieces of a row, in order; one fewer than there are pieces. */
export function betweenGroups(row: readonly StrokeGroup[], size: number): Between[] {
  const unit = Math.max(size, Number.MIN_VALUE);
  return row.slice(1).map((right, i) => {
    const left = row[i] as StrokeGroup;
    const before = row.slice(Math.max(0, i + 1 - REACH), i + 1);
    const after = row.slice(i + 1, i + 1 + REACH);
    const end = Math.max(...before.map(({ box }) => box.x + box.width));
    const start = Math.min(...after.map(({ box }) => box.x));
    const distances = before.flatMap((one) => after.map((other) => groupDistance(one, other, FAR * unit)));
    return {
      gap: (start - end) / unit,
      distance: Math.min(...distances) / unit,
      lower: Math.min(heightAt(left, before), heightAt(right, after)) / unit,
    };
  });
}

/** The height of a piece together with those of its side that stand above and below it: a flag has its digit's. */
function heightAt(group: StrokeGroup, side: readonly StrokeGroup[]): number {
  const column = side.filter(({ box }) => {
    const overlap = Math.min(box.x + box.width, group.box.x + group.box.width) - Math.max(box.x, group.box.x);
    return overlap >= ABOVE * Math.min(box.width, group.box.width);
  });
  return joinGroups(column).box.height;
}
