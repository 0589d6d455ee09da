import type { Box } from '../../geometry/box';
import type { Plane } from '../plane';

/** Some pixels in a row or a column. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly across: boolean;
}

/** The box's row `y`. */
export const rowOf = (box: Box, y: number): Line => ({ x: box.x, y, count: box.width, across: true });
/** The box's column `x`. */
export const columnOf = (box: Box, x: number): Line => ({ x, y: box.y, count: box.height, across: false });

export function sidesOf(box: Box): Line[] {
  const { x, y, width, height } = box;
  return [rowOf(box, y), rowOf(box, y + height - 1), columnOf(box, x), columnOf(box, x + width - 1)];
}

export function cornersOf({ x, y, width, height }: Box): Line[] {
  const corner = (column: number, row: number): Line => ({ x: column, y: row, count: 1, across: true });
  const [right, bottom] = [x + width - 1, y + height - 1];
  return [corner(x, y), corner(right, y), corner(x, bottom), corner(right, bottom)];
}

/** The share of the line's pixels that are no farther than `tolerance` from `level`, 0 to 1. */
export function shareAlike(
  { width, data }: Plane,
  { x, y, count, across }: Line,
  level: number,
  tolerance: number,
): number {
  const step = across ? 1 : width;
  let alike = 0;
  for (let i = 0; i < count; i++) {
    if (Math.abs((data[y * width + x + i * step] as number) - level) <= tolerance) alike += 1;
  }
  return alike / count;
}
