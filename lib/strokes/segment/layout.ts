import type { Drawing } from '../drawing';
import { type Between, betweenGroups } from './between-groups';
import { rowsOf } from './rows';
import { groupDistance, type StrokeGroup, sizeOf } from './stroke-group';
import { strokeGroups } from './stroke-groups';

/** Pieces of ink side by side, from left to right. */
export interface InkRow {
  readonly groups: readonly StrokeGroup[];
  /** The size of its digits, in the drawing's unit. */
  readonly size: number;
  /** One entry for each pair of neighbouring pieces; one fewer than there are pieces. */
  readonly between: readonly Between[];
}

/** The rows of a drawing and the distances between them. */
export interface InkLayout {
  /** From top to bottom. */
  readonly rows: readonly InkRow[];
  /** The least distance from each row's ink to the next row's, in sizes of the larger row, up to FAR_ROWS. */
  readonly rowDistances: readonly number[];
}

/** Sizes of a digit. Beyond this distance between rows, more makes no difference. */
const FAR_ROWS = 1;

/**
 * The rows and pieces of a drawing, by place alone. Order and time make no difference. The strokes of each of `fixed` are one
 * piece.
 */
export function layoutOf(drawing: Drawing, fixed: readonly (readonly number[])[] = []): InkLayout {
  const rows = rowsOf(strokeGroups(drawing, fixed)).map((groups): InkRow => {
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
