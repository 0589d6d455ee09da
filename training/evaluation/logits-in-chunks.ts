import type { GrayImage } from '../../lib/geometry/gray-image';
import type { Network } from '../../lib/model/network';

/** Pictures at once: enough to keep the network busy, few enough to stay small in memory. */
const CHUNK = 200;

/** The ten logits of each 28×28 picture, in order. */
export function logitsInChunks(network: Network, pictures: readonly GrayImage[]): number[][] {
  const logits: number[][] = [];
  for (let from = 0; from < pictures.length; from += CHUNK) {
    logits.push(...network.logitsOf(pictures.slice(from, from + CHUNK)));
  }
  return logits;
}
