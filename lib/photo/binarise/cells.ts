import type { Plane } from '../plane';

/** A plane's means over square cells of `cell` pixels a side, the last ones smaller. */
export function cellMeans(plane: Plane, cell: number): Plane {
  if (cell === 1) return plane;
  const { width, height, data } = plane;
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const means = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const bottom = Math.min(height, (row + 1) * cell);
    for (let column = 0; column < columns; column++) {
      const right = Math.min(width, (column + 1) * cell);
      let sum = 0;
      for (let y = row * cell; y < bottom; y++) {
        for (let x = column * cell; x < right; x++) sum += data[y * width + x] as number;
      }
      means[row * columns + column] = sum / ((bottom - row * cell) * (right - column * cell));
    }
  }
  return { width: columns, height: rows, data: means };
}
