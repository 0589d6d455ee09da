import { type Distortion, randomDistortion } from './distortion';
import type { Random } from './random';
import { sample } from './sample';
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
  const isSharp = random.uniform() < settings.sharp;
  const distort = isSharp ? asItIs : randomDistortion(settings, random);
  // A shift by whole pixels leaves a picture as sharp as it is.
  const grain = isSharp ? Math.round : (shift: number): number => shift;
  const shiftX = grain(random.between(-settings.shift, settings.shift));
  const shiftY = grain(random.between(-settings.shift, settings.shift));
  const source = random.uniform() < settings.thickness ? reweigh(pixels, random.between(...settings.reweigh)) : pixels;
  const from = { x: 0, y: 0 };
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      distort(column + 0.5 + shiftX, row + 0.5 + shiftY, from);
      out[offset + row * SIZE + column] = sample(source, from.x - 0.5, from.y - 0.5) / 255;
    }
  }
}

const asItIs: Distortion = (x, y, out) => {
  out.x = x;
  out.y = y;
};

/** Thicker (`amount` above 0) or thinner: each pixel drawn towards the most or least inked of it and its four sides. */
function reweigh(pixels: Uint8Array, amount: number): Float32Array {
  const extreme = amount > 0 ? Math.max : Math.min;
  const ratio = Math.abs(amount);
  return Float32Array.from(pixels, (own, i) => {
    const column = i % SIZE;
    const left = column > 0 ? (pixels[i - 1] as number) : 0;
    const right = column < SIZE - 1 ? (pixels[i + 1] as number) : 0;
    const reached = extreme(own, left, right, pixels[i - SIZE] ?? 0, pixels[i + SIZE] ?? 0);
    return own + (reached - own) * ratio;
  });
}
