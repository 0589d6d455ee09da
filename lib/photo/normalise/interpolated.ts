/** The value between four pixels, along both sides linearly: `u` (rightwards) and `v` (downwards) are 0 to 1. */
export function interpolated(
  upperLeft: number,
  upperRight: number,
  lowerLeft: number,
  lowerRight: number,
  u: number,
  v: number,
): number {
  const upper = upperLeft * (1 - u) + upperRight * u;
  const lower = lowerLeft * (1 - u) + lowerRight * u;
  return upper * (1 - v) + lower * v;
}
