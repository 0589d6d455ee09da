import type { Box } from '../../geometry/box';
import type { Plane } from '../plane';

/** Some pixels in a row or a column. */
export interface PixelLine {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly across: boolean;
}

/** The box's row `y`. */
export const pixelRow = (box: Box, y: number): PixelLine => ({ x: box.x, y, count: box.width, across: true });
/** The box's column `x`. */
export const pixelColumn = (box: Box, x: number): PixelLine => ({ x, y: box.y, count: box.height, across: false });

export function sidesOf(box: Box): PixelLine[] {
  const { x, y, width, height } = box;
  return [pixelRow(box, y), pixelRow(box, y + height - 1), pixelColumn(box, x), pixelColumn(box, x + width - 1)];
}

export function cornersOf({ x, y, width, height }: Box): PixelLine[] {
  const corner = (column: number, row: number): PixelLine => ({ x: column, y: row, count: 1, across: true });
  const [right, bottom] = [x + width - 1, y + height - 1];
  return [corner(x, y), corner(right, y), corner(x, bottom), corner(right, bottom)];
}

/** The ratio of the line's pixels that are no farther than `tolerance` from `level`, 0 to 1. */
export function ratioAlike(
  { width, data }: Plane,
  { x, y, count, across }: PixelLine,
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
