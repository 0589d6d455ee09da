import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { LabelledImages } from '../../data/load';

/** Each picture by itself; views, not copies. */
export function grayImages({ count, rows, columns, pixels }: LabelledImages): GrayImage[] {
  const size = rows * columns;
  return Array.from({ length: count }, (_, i) => ({
    width: columns,
    height: rows,
    data: pixels.subarray(i * size, (i + 1) * size),
  }));
}
