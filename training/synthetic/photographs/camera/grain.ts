import type { Random } from '../../../augment/random';

/** A square of normal numbers, mean 0 and deviation 1, that goes on at its other side. */
export interface Grain {
  /** Row by row, `GRAIN_SIDE` to a row. */
  readonly values: Float32Array;
  /** At a whole place. */
  at(x: number, y: number): number;
  /** Between whole places smoothly: blotches about one unit large. */
  smooth(x: number, y: number): number;
}

/** A power of two, so that places wrap by their bits; large enough that its repetition is not seen. */
const GRAIN_SIDE = 256;
const WRAP = GRAIN_SIDE - 1;

/** Made once a photograph and used for paper, pencil and sensor alike, each at a scale and offset of its own. */
export function createGrain(random: Random): Grain {
  const values = Float32Array.from({ length: GRAIN_SIDE * GRAIN_SIDE }, () => random.normal());
  const at = (x: number, y: number): number => values[(y & WRAP) * GRAIN_SIDE + (x & WRAP)] as number;
  return {
    values,
    at,
    smooth(x, y) {
      const left = Math.floor(x);
      const top = Math.floor(y);
      const u = eased(x - left);
      const v = eased(y - top);
      const above = at(left, top) * (1 - u) + at(left + 1, top) * u;
      const below = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
      return above * (1 - v) + below * v;
    },
  };
}

/** Smoothstep: no kink where one square meets the next. */
const eased = (t: number): number => t * t * (3 - 2 * t);

/** The same grain from another place on: as new, and made at once. */
export function movedGrain(grain: Grain, random: Random): Grain {
  const [dx, dy] = [random.below(GRAIN_SIDE), random.below(GRAIN_SIDE)];
  return {
    values: grain.values,
    at: (x, y) => grain.at(x + dx, y + dy),
    smooth: (x, y) => grain.smooth(x + dx, y + dy),
  };
}
