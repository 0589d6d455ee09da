import type { CurveSpot } from '../../curve';

/** How much of each pixel ink covers, 0 to 1, and the part of the picture outside of which there is none. */
export interface Cover {
  readonly width: number;
  readonly height: number;
  readonly ratio: Float32Array;
  /** Pixels: from left and top, to before right and bottom. */
  readonly reach: { left: number; top: number; right: number; bottom: number };
}

/** A place the pen passed, in pixels of the picture. */
export interface InkSpot extends CurveSpot {
  /** Of the pen there, pixels. */
  readonly width: number;
  /** How dark the ink is there, 0 to 1. */
  readonly strength: number;
}

export const emptyCover = (width: number, height: number): Cover => ({
  width,
  height,
  ratio: new Float32Array(width * height),
  reach: { left: width, top: height, right: 0, bottom: 0 },
});

/**
 * Inks a stroke with a round pen of varying width, antialiased by distance as `lib/strokes/normalise/ink-coverage.ts` does it: a
 * pixel's ratio falls from 1 to 0 over one pixel across the edge. Ink over ink is as dark as the darker.
 */
export function coverStroke(cover: Cover, stroke: readonly InkSpot[]): void {
  stroke.forEach((to, i) => {
    coverPiece(cover, stroke[Math.max(0, i - 1)] ?? to, to);
  });
}

function coverPiece(cover: Cover, from: InkSpot, to: InkSpot): void {
  const reach = Math.max(from.width, to.width) / 2 + 0.5;
  const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach));
  const right = Math.min(cover.width, Math.ceil(Math.max(from.x, to.x) + reach));
  const top = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach));
  const bottom = Math.min(cover.height, Math.ceil(Math.max(from.y, to.y) + reach));
  if (left >= right || top >= bottom) return;
  extend(cover.reach, left, top, right, bottom);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squaredLength = dx * dx + dy * dy;
  for (let y = top; y < bottom; y++) {
    const py = y + 0.5 - from.y;
    for (let x = left; x < right; x++) {
      const px = x + 0.5 - from.x;
      const along = squaredLength > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / squaredLength)) : 0;
      const [ex, ey] = [px - along * dx, py - along * dy];
      const edge = (from.width + (to.width - from.width) * along) / 2 + 0.5;
      const inside = edge - Math.sqrt(ex * ex + ey * ey);
      if (inside <= 0) continue;
      const ratio = Math.min(1, inside) * (from.strength + (to.strength - from.strength) * along);
      const at = y * cover.width + x;
      if (ratio > (cover.ratio[at] as number)) cover.ratio[at] = ratio;
    }
  }
}

function extend(reach: Cover['reach'], left: number, top: number, right: number, bottom: number): void {
  reach.left = Math.min(reach.left, left);
  reach.top = Math.min(reach.top, top);
  reach.right = Math.max(reach.right, right);
  reach.bottom = Math.max(reach.bottom, bottom);
}

/** Calls `paint` for each inked pixel with its number and ratio. */
export function eachCovered(cover: Cover, paint: (pixel: number, ratio: number, x: number, y: number) => void): void {
  const { left, top, right, bottom } = cover.reach;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const pixel = y * cover.width + x;
      const ratio = cover.ratio[pixel] as number;
      if (ratio > 0) paint(pixel, ratio, x, y);
    }
  }
}
