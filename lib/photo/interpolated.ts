/**
 * The value at (x, y) between four pixels, along both sides linearly. `at` gives each pixel's; (0, 0) is the centre of
 * the first.
 */
export function interpolated(at: (column: number, row: number) => number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = x - left;
  const v = y - top;
  const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
  const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
  return upper * (1 - v) + lower * v;
}
