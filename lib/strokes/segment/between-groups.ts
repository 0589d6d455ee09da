import { sharedWidth } from '../../geometry/box';
import { groupDistance, joinGroups, type StrokeGroup } from './stroke-group';

/** How two neighbouring pieces of a row lie to each other, in sizes of the row. */
export interface Between {
  /** Gap between the boxes of everything to the left and everything to the right. Below 0 they overlap. */
  readonly gap: number;
  /** The least distance from ink to ink, up to `FAR`. */
  readonly distance: number;
  /** Height of the lower side. Each side includes what stands above and below it on that side. */
  readonly lower: number;
}

/** Sizes of the row. Beyond this distance, more makes no difference. */
export const FAR = 0.5;
/** Pieces to look at on either side. A flag may reach over its neighbour, but no farther. */
const REACH = 3;
/** Two pieces stand above each other if this ratio of the narrower width lies within the other. */
const ABOVE = 0.5;

/** One entry for each pair of neighbouring pieces, in order; one fewer than there are pieces. */
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

/** The height of a piece together with the pieces of its side above and below it, so that a flag counts with its digit. */
function heightAt(group: StrokeGroup, side: readonly StrokeGroup[]): number {
  const column = side.filter(({ box }) => sharedWidth(box, group.box) >= ABOVE * Math.min(box.width, group.box.width));
  return joinGroups(column).box.height;
}
