import type { Box } from '../image/box';
import { joined, type Part } from './part';

/** Parts of which some pixel is no farther than `reach` pixels from another's, along both sides, as one: broken strokes. */
export function joinedNear(parts: readonly Part[], reach: number): Part[] {
  const rims = parts.map(rimOf);
  const groups: number[] = parts.map((_, i) => i);
  const rootOf = (i: number): number => (groups[i] === i ? i : rootOf(groups[i] as number));
  for (let i = 0; i < parts.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [(parts[i] as Part).box, (parts[j] as Part).box];
      if (rootOf(i) === rootOf(j) || gapBetween(a, b) > reach) continue;
      if (areNear(rims[i] as Int32Array, rims[j] as Int32Array, reach)) groups[rootOf(i)] = rootOf(j);
    }
  }
  const together = new Map<number, Part[]>();
  for (const [i, part] of parts.entries()) together.set(rootOf(i), [...(together.get(rootOf(i)) ?? []), part]);
  return [...together.values()].map(joined);
}

function gapBetween(a: Box, b: Box): number {
  const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
  return Math.max(across, a.y - b.y - b.height, b.y - a.y - a.height) + 1;
}

/** Where a part's ink ends, as pairs of x and y in pixels of the picture. */
function rimOf({ box, mask }: Part): Int32Array {
  const rim: number[] = [];
  const isInk = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < box.width && y < box.height && mask[y * box.width + x] === 1;
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      if (!isInk(x, y)) continue;
      const isInside = isInk(x - 1, y) && isInk(x + 1, y) && isInk(x, y - 1) && isInk(x, y + 1);
      if (!isInside) rim.push(box.x + x, box.y + y);
    }
  }
  return Int32Array.from(rim);
}

function areNear(a: Int32Array, b: Int32Array, reach: number): boolean {
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      const across = Math.abs((a[i] as number) - (b[j] as number));
      if (across <= reach && Math.abs((a[i + 1] as number) - (b[j + 1] as number)) <= reach) return true;
    }
  }
  return false;
}
