import { type Part, partWhere } from './part';

/** Where touching digits may be parted: how far from the left of the part, in its own pixels, in each of its rows. */
interface Seam {
  readonly columns: Int32Array;
  /** Pixels of ink it goes through. */
  readonly crossed: number;
}

/** Lengths are ratios of the part's height. The least width of a digit: a 1 of a thick pen. */
const NARROWEST = 0.12;
/** Distance between the seams that are tried. */
const STEP = 0.05;
/** Least distance of a seam from better ones. */
const APART = 0.09;
/** Most ink that a seam goes through: where digits touch, not along a stroke. */
const THICKEST = 0.5;
/** The best few seams hold the right ones: this many for each time that the part is as wide as it is high. */
const MOST_SEAMS = 6;
/** Going aside by one pixel costs as much as this much ink: seams lean where digits do, but do not wander. */
const ASIDE = 0.15;

/**
 * A part of several digits that touch, cut into pieces from left to right along seams of little ink from top to bottom
 * (as shortest paths; Wang and Jean, Segmentation of merged characters by neural networks and shortest path, 1994). More
 * pieces than digits: which of them belong together is for the network to say. One piece where there is no good seam.
 */
export function cut(part: Part): Part[] {
  const seams = seamsOf(part);
  if (seams.length === 0) return [part];
  const { box } = part;
  const pieces: Part[] = [];
  for (let i = 0; i <= seams.length; i++) {
    const [before, after] = [seams[i - 1], seams[i]];
    const left = before === undefined ? 0 : Math.min(...before.columns);
    const right = after === undefined ? box.width : Math.max(...after.columns);
    const holds = (x: number, y: number): boolean => {
      const [column, row] = [x - box.x, y - box.y];
      const isRight = before === undefined || column >= (before.columns[row] as number);
      return isRight && (after === undefined || column < (after.columns[row] as number));
    };
    const piece = partWhere(part, holds, { ...box, x: box.x + left, width: right - left });
    if (piece !== undefined) pieces.push(piece);
  }
  return pieces;
}

function seamsOf({ box, mask }: Part): Seam[] {
  const least = NARROWEST * box.height;
  const step = Math.max(1, Math.round(STEP * box.height));
  const found: Seam[] = [];
  for (let x = Math.ceil(least); x <= box.width - least; x += step) {
    const seam = seamNear(mask, box.width, box.height, x, step);
    if (seam.crossed <= THICKEST * box.height) found.push(seam);
  }
  const chosen: Seam[] = [];
  const middle = ({ columns }: Seam): number => columns.reduce((sum, column) => sum + column, 0) / columns.length;
  for (const seam of found.sort((a, b) => a.crossed - b.crossed)) {
    if (chosen.length >= MOST_SEAMS * Math.max(1, box.width / box.height)) break;
    if (chosen.every((other) => Math.abs(middle(other) - middle(seam)) >= APART * box.height)) chosen.push(seam);
  }
  chosen.sort((a, b) => middle(a) - middle(b));
  // Seams that cross would give pieces inside out: each begins where the one before it lies.
  for (const [i, { columns }] of chosen.entries()) {
    const before = chosen[i - 1]?.columns;
    if (before !== undefined)
      columns.forEach((column, row) => {
        columns[row] = Math.max(column, before[row] as number);
      });
  }
  return chosen;
}

/** The path of least ink from the top to the bottom that stays within half a digit's width of column `x`. */
function seamNear(mask: Uint8Array, width: number, height: number, x: number, step: number): Seam {
  const from = Math.max(0, x - 3 * step);
  const to = Math.min(width - 1, x + 3 * step);
  const count = to - from + 1;
  let costs = new Float64Array(count);
  const cameFrom = new Int8Array(count * height);
  for (let row = 0; row < height; row++) {
    const next = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      let best = costs[i] as number;
      for (const aside of [-1, 1]) {
        const other = (costs[i + aside] ?? Number.POSITIVE_INFINITY) + ASIDE;
        if (row > 0 && other < best) {
          best = other;
          cameFrom[row * count + i] = aside;
        }
      }
      next[i] = best + (mask[row * width + from + i] as number) + (0.01 * Math.abs(from + i - x)) / step;
    }
    costs = next;
  }
  let at = costs.indexOf(Math.min(...costs));
  const columns = new Int32Array(height);
  let crossed = 0;
  for (let row = height - 1; row >= 0; row--) {
    columns[row] = from + at;
    crossed += mask[row * width + from + at] as number;
    at += cameFrom[row * count + at] as number;
  }
  return { columns, crossed };
}
