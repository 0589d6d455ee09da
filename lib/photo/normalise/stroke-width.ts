import { distanceTo } from './distance';
import type { WorkingMask } from './working-mask';

/**
 * The mean width of the strokes, in pixels of the mask: four times the ink's mean distance to its edge, as in a ribbon
 * distances are even between none and half its width.
 */
export function strokeWidth(mask: WorkingMask): number {
  const distance = distanceTo(0, mask);
  let [count, sum] = [0, 0];
  for (let i = 0; i < distance.length; i++) {
    if (mask.data[i] === 0) continue;
    count += 1;
    // Half a pixel lies between a pixel's centre and its edge.
    sum += (distance[i] as number) - 0.5;
  }
  return count === 0 ? 0 : (4 * sum) / count;
}
