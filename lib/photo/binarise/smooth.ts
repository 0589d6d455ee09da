import type { Plane } from '../plane';

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
