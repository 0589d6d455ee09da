import type { Drawing } from '../drawing';

/**
 * Inks a drawing with a round pen: the ratio of ink, 0 to 1, for each pixel of a `size`×`size` picture. Coordinates and
 * `penWidth` are in pixels. Ink outside the picture is left out.
 *
 * Anti-aliased by exact distance. Ink is every place within half a pen width of a stroke. Across that edge, a pixel's ratio
 * falls from 1 to 0 over one pixel, by the distance of its centre to the nearest stroke. Strokes unite and do not add: a
 * place crossed twice is as dark as one crossed once, in any order.
 */
export function inkCoverage(drawing: Drawing, size: number, penWidth: number): Float64Array {
  const reach = penWidth / 2 + 0.5;
  const squaredDistance = new Float64Array(size * size).fill(reach * reach);
  for (const stroke of drawing) {
    for (let i = 0; i < stroke.length; i++) {
      const from = stroke[Math.max(i - 1, 0)];
      const to = stroke[i];
      // The first point is a segment by itself, so that a dot leaves ink too.
      if (from && to) approach(squaredDistance, size, reach, from.x, from.y, to.x, to.y);
    }
  }
  return squaredDistance.map((squared) => Math.min(1, Math.max(0, reach - Math.sqrt(squared))));
}

/** Lowers `squaredDistance` wherever the segment from a to b is nearer. */
function approach(
  squaredDistance: Float64Array,
  size: number,
  reach: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): void {
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  const left = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
  const right = Math.min(size - 1, Math.floor(Math.max(ax, bx) + reach));
  const top = Math.max(0, Math.floor(Math.min(ay, by) - reach));
  const bottom = Math.min(size - 1, Math.floor(Math.max(ay, by) + reach));
  for (let row = top; row <= bottom; row++) {
    const py = row + 0.5 - ay;
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - ax;
      const along = lengthSquared > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared)) : 0;
      const ex = px - along * dx;
      const ey = py - along * dy;
      const squared = ex * ex + ey * ey;
      const at = row * size + column;
      if (squared < (squaredDistance[at] as number)) squaredDistance[at] = squared;
    }
  }
}
