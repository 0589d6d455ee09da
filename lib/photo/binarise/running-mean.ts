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
