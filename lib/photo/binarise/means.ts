import type { Plane } from '../plane';

/** Each pixel's mean within `reach` pixels along rows and columns, of those the plane has. */
export function runningMean({ width, height, data }: Plane, reach: number): Plane {
  const across = data.slice();
  for (let y = 0; y < height; y++) meansAlong(across, y * width, 1, width, reach);
  for (let x = 0; x < width; x++) meansAlong(across, x, width, height, reach);
  return { width, height, data: across };
}

function meansAlong(values: Float32Array, start: number, step: number, count: number, reach: number): void {
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] as number) + (values[start + i * step] as number);
  for (let i = 0; i < count; i++) {
    const from = Math.max(0, i - reach);
    const to = Math.min(count, i + reach + 1);
    values[start + i * step] = ((sums[to] as number) - (sums[from] as number)) / (to - from);
  }
}

/** Each pixel's mean with its eight neighbours, of those the picture has: a third of a camera's noise remains. */
export function smooth({ width, height, data }: Plane): Plane {
  const across = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const left = data[row + Math.max(0, x - 1)] as number;
      const right = data[row + Math.min(width - 1, x + 1)] as number;
      across[row + x] = left + (data[row + x] as number) + right;
    }
  }
  const smoothed = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - 1) * width;
    const below = Math.min(height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) {
      const sum = (across[above + x] as number) + (across[y * width + x] as number) + (across[below + x] as number);
      smoothed[y * width + x] = sum / 9;
    }
  }
  return { width, height, data: smoothed };
}

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
