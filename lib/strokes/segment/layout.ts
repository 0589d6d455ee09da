import type { Drawing } from '../drawing';
import { type Between, betweenGroups } from './between-groups';
import { rowsOf } from './rows';
import { groupDistance, type StrokeGroup, sizeOf } from './stroke-group';
import { strokeGroups } from './stroke-groups';

/** Pieces of ink beside each other, from left to right. */
export interface InkRow {
  readonly groups: readonly StrokeGroup[];
  /** How large its digits are, in the drawing's unit. */
  readonly size: number;
  /** What lies between each piece and the next; one fewer than there are pieces. */
  readonly between: readonly Between[];
}

/** How the ink of a drawing lies on the sheet. */
export interface InkLayout {
  /** From top to bottom. */
  readonly rows: readonly InkRow[];
  /** The least distance from each row's ink to the next one's, in sizes of the larger, up to 1. */
  readonly rowDistances: readonly number[];
}

/** Rows farther apart than this are far apart, in sizes of a digit. */
const FAR_ROWS = 1;

/** Rows and pieces of a drawing, by place alone: in which order and when they were drawn makes no difference. */
export function layoutOf(drawing: Drawing): InkLayout {
  const rows = rowsOf(strokeGroups(drawing)).map((groups): InkRow => {
    const size = sizeOf(groups);
    return { groups, size, between: betweenGroups(groups, size) };
  });
  return { rows, rowDistances: rows.slice(1).map((row, i) => rowDistance(rows[i] as InkRow, row)) };
}

function rowDistance(above: InkRow, below: InkRow): number {
  const unit = Math.max(above.size, below.size, Number.MIN_VALUE);
  let least = FAR_ROWS * unit;
  for (const one of above.groups) for (const other of below.groups) least = groupDistance(one, other, least);
  return least / unit;
}
