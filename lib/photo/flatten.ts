import { isPaperBelow } from './paper-side';
import type { Plane } from './plane';
import { twoLevels } from './two-levels';

/** Pixels that a surface is fitted to: thousands of times its six numbers. */
const SAMPLES = 20_000;
/** First through everything, then through what is paper by the surface before. */
const ROUNDS = 4;
/** 1, x, y, x², xy, y². */
const TERMS = 6;

/**
 * Takes uneven light away: the plane less the surface of second degree that fits its paper best. Ink must be on
 * either side of the paper; where there is none, what remains is noise.
 */
export function flatten(plane: Plane): Plane {
  let isPaper: (at: number) => boolean = () => true;
  let flat = plane;
  for (let round = 0; round < ROUNDS; round++) {
    flat = less(plane, fittedSurface(plane, isPaper));
    const levels = twoLevels(flat.data);
    const paperBelow = isPaperBelow(flat, levels);
    const { data } = flat;
    isPaper = (at) => (data[at] as number) < levels.threshold === paperBelow;
  }
  return flat;
}

function less(plane: Plane, surface: Float64Array): Plane {
  const { width, height } = plane;
  const data = new Float32Array(width * height);
  const [c, cx, cy, cxx, cxy, cyy] = surface as unknown as readonly [number, number, number, number, number, number];
  for (let row = 0; row < height; row++) {
    const y = row / height - 0.5;
    for (let column = 0; column < width; column++) {
      const x = column / width - 0.5;
      const at = row * width + column;
      data[at] = (plane.data[at] as number) - (c + cx * x + cy * y + cxx * x * x + cxy * x * y + cyy * y * y);
    }
  }
  return { width, height, data };
}

/** Coefficients by least squares over those sampled pixels that are paper, x and y from −½ to ½. */
function fittedSurface({ width, height, data }: Plane, isPaper: (at: number) => boolean): Float64Array {
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / SAMPLES)));
  const matrix = new Float64Array(TERMS * TERMS);
  const right = new Float64Array(TERMS);
  for (let row = 0; row < height; row += step) {
    for (let column = 0; column < width; column += step) {
      const at = row * width + column;
      if (!isPaper(at)) continue;
      const x = column / width - 0.5;
      const y = row / height - 0.5;
      const terms = [1, x, y, x * x, x * y, y * y];
      for (let i = 0; i < TERMS; i++) {
        right[i] = (right[i] as number) + (terms[i] as number) * (data[at] as number);
        for (let j = 0; j < TERMS; j++) {
          matrix[i * TERMS + j] = (matrix[i * TERMS + j] as number) + (terms[i] as number) * (terms[j] as number);
        }
      }
    }
  }
  return solved(matrix, right);
}

/** Gauss's elimination without pivots, which a positive matrix does not need; a term the pixels do not settle is 0. */
function solved(matrix: Float64Array, right: Float64Array): Float64Array {
  const at = (row: number, column: number): number => matrix[row * TERMS + column] as number;
  const settled = Array.from({ length: TERMS }, (_, i) => 1e-9 * (at(i, i) + 1));
  for (let pivot = 0; pivot < TERMS; pivot++) {
    if (at(pivot, pivot) <= (settled[pivot] as number)) continue;
    for (let row = 0; row < TERMS; row++) {
      if (row === pivot) continue;
      const factor = at(row, pivot) / at(pivot, pivot);
      for (let column = pivot; column < TERMS; column++) {
        matrix[row * TERMS + column] = at(row, column) - factor * at(pivot, column);
      }
      right[row] = (right[row] as number) - factor * (right[pivot] as number);
    }
  }
  return right.map((value, i) => (at(i, i) > (settled[i] as number) ? value / at(i, i) : 0));
}
