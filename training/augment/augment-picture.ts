import type { Random } from '../random';
import { randomDistortion } from './distortion';
import type { AugmentSettings } from './settings';

const SIZE = 28;

/**
 * A 28×28 picture (`pixels`, 0 to 255, 784 of them) as another hand might have written it: bent, moved, thicker or
 * thinner. Writes 784 values 0 to 1 to `out` from `offset` on.
 */
export function augmentPicture(
  pixels: Uint8Array,
  settings: AugmentSettings['pictures'],
  random: Random,
  out: Float32Array,
  offset: number,
): void {
  const distort = randomDistortion(settings, random);
  const shiftX = random.between(-settings.shift, settings.shift);
  const shiftY = random.between(-settings.shift, settings.shift);
  const source = random.uniform() < settings.thickness ? reweigh(pixels, random.between(-0.6, 0.8)) : pixels;
  const from = { x: 0, y: 0 };
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      distort(column + 0.5 + shiftX, row + 0.5 + shiftY, from);
      out[offset + row * SIZE + column] = sample(source, from.x - 0.5, from.y - 0.5) / 255;
    }
  }
}

/** Between pixels linearly, bare paper outside. */
function sample(pixels: ArrayLike<number>, x: number, y: number): number {
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

/** Thicker (`amount` above 0) or thinner: each pixel drawn towards the most or least inked of it and its four sides. */
function reweigh(pixels: Uint8Array, amount: number): Float32Array {
  const extreme = amount > 0 ? Math.max : Math.min;
  const share = Math.abs(amount);
  return Float32Array.from(pixels, (own, i) => {
    const column = i % SIZE;
    const left = column > 0 ? (pixels[i - 1] as number) : 0;
    const right = column < SIZE - 1 ? (pixels[i + 1] as number) : 0;
    const reached = extreme(own, left, right, pixels[i - SIZE] ?? 0, pixels[i + SIZE] ?? 0);
    return own + (reached - own) * share;
  });
}
