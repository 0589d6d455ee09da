import type { Drawing } from '../../lib/strokes/drawing';

const SIZE = 28;

/**
 * The ink of a 28×28 picture at (x, y), pixel centres on whole numbers: between pixels linearly, bare paper outside.
 */
export function sample(pixels: ArrayLike<number>, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < -1 || top < -1 || left >= SIZE || top >= SIZE) return 0;
  const [u, v] = [x - left, y - top];
  const at = top * SIZE + left;
  const [hasLeft, hasRight, hasTop, hasBottom] = [left >= 0, left < SIZE - 1, top >= 0, top < SIZE - 1];
  const a = hasLeft && hasTop ? (pixels[at] as number) : 0;
  const b = hasRight && hasTop ? (pixels[at + 1] as number) : 0;
  const c = hasLeft && hasBottom ? (pixels[at + SIZE] as number) : 0;
  const d = hasRight && hasBottom ? (pixels[at + SIZE + 1] as number) : 0;
  return (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
}

/** Every nth point of each stroke and its last, so that strokes keep their ends: as a slow device reports them. */
export function everyNth(drawing: Drawing, n: number): Drawing {
  return drawing.map((stroke) => stroke.filter((_, i) => i % n === 0 || i === stroke.length - 1));
}
