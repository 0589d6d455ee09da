import { flatten } from './flatten';
import { isPaperBelow } from './paper-side';
import type { Plane } from './plane';
import { type Level, twoLevels } from './two-levels';

/** Ink that differs less from its paper cannot be told from a JPEG's noise; in levels of 255, three colours together. */
const FAINTEST = 16;
/** Paper and ink must be this many of the paper's standard deviations apart; the two halves of mere noise are 2.6. */
const CLEAR_OF_NOISE = 3.2;
/** Above this share of the distance between ink and paper, the paper is not of one colour: light falls on it unevenly. */
const UNEVEN = 0.12;
/** The paper's grain is bare paper up to so many of its spreads: 96 in 100 pixels of normal noise. */
const GRAIN = 3;

/**
 * How much ink is at each pixel, 0 (paper) to 1 (full ink), be it darker or lighter than its paper; `undefined` where
 * there is none. `contrast` is in levels of 255.
 */
export function inkOf(contrast: Plane): Plane | undefined {
  const plain = split(contrast);
  if (plain.unevenness <= UNEVEN) return inkBy(plain);
  const flat = split(flatten(contrast));
  // What was there but light falling off is gone.
  if (flat.distance < FAINTEST) return undefined;
  return inkBy(flat.unevenness < plain.unevenness ? flat : plain);
}

/** A plane taken apart into paper and ink. */
interface Split {
  readonly plane: Plane;
  readonly paper: Level;
  readonly ink: Level;
  /** Between the means of both, 0 or more. */
  readonly distance: number;
  /** The paper's standard deviation as a share of that. */
  readonly unevenness: number;
}

function split(plane: Plane): Split {
  const levels = twoLevels(plane.data);
  const { below, above } = levels;
  const [paper, ink] = isPaperBelow(plane, levels) ? [below, above] : [above, below];
  const distance = Math.abs(ink.mean - paper.mean);
  return { plane, paper, ink, distance, unevenness: paper.deviation / Math.max(distance, Number.MIN_VALUE) };
}

function inkBy({ plane, paper, ink, distance }: Split): Plane | undefined {
  if (distance < FAINTEST || distance < CLEAR_OF_NOISE * paper.deviation) return undefined;
  const full = fullInk(plane.data, paper, ink);
  const bare = paper.mean + (full > paper.mean ? GRAIN : -GRAIN) * paper.spread;
  // Grain as coarse as the ink is strong: half of it at least must remain.
  const start = Math.abs(bare - paper.mean) < Math.abs(full - paper.mean) / 2 ? bare : (paper.mean + full) / 2;
  const scale = 1 / (full - start);
  const data = new Float32Array(plane.data.length);
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.min(1, Math.max(0, ((plane.data[i] as number) - start) * scale));
  }
  return { width: plane.width, height: plane.height, data };
}

/** Mean of the pixels beyond the ink's mean: the soft edges of strokes are no measure of full ink. */
function fullInk(values: Float32Array, paper: Level, ink: Level): number {
  const side = ink.mean > paper.mean ? 1 : -1;
  let [count, sum] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if ((value - ink.mean) * side < 0) continue;
    count += 1;
    sum += value;
  }
  return count > 0 ? sum / count : ink.mean;
}
