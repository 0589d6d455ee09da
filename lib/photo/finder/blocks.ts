import type { Plane } from '../plane';
import { BLOCK } from './head';

/**
 * A picture's squares of 2×2 pixels as channels, [height / 2, width / 2, 4]: the finder's input. Sides are whole numbers of
 * squares. (Space to depth: Shi et al., Real-time Single Image and Video Super-resolution, 2016, the other way round.)
 */
export function blocksOf({ width, height, data }: Plane): Float32Array {
  const blocks = new Float32Array(data.length);
  let at = 0;
  for (let y = 0; y < height; y += BLOCK) {
    for (let x = 0; x < width; x += BLOCK) {
      for (let row = y; row < y + BLOCK; row++) {
        for (let column = x; column < x + BLOCK; column++) blocks[at++] = data[row * width + column] as number;
      }
    }
  }
  return blocks;
}
