import type { Plane } from '../plane';
import { flatten, WIDEST_STROKE } from './flatten';
import { cellMeans, smooth } from './means';
import { runningMinimum } from './running-extreme';
import { isPaperBelow, type Level, twoLevels } from './two-levels';

/** Ink that differs less from its paper cannot be told from a JPEG's noise; in levels of 255, three colours together. */
const FAINTEST = 16;
/** Paper and ink must be this many of the paper's standard deviations apart; the two halves of mere noise are 2.6. */
const CLEAR_OF_NOISE = 3.2;
/** Above this ratio of the distance between ink and paper, the paper is not of one colour: light falls on it unevenly. */
const UNEVEN = 0.12;
/** Bare paper rises to this many of its grain's spreads: 96 in 100 pixels of normal noise. */
const GRAIN = 3;
/** Spreads from the median that are seven standard deviations of normal noise, or rough paper's own texture. */
const ROUGH = 10;
/** Fewer pixels than the smallest digit covers are dust. */
const LEAST_INK = 12;
/** Cells along the longer side: fine enough for a stroke as wide as `WIDEST_STROKE`. */
const CELLS = 64;

/**
 * How much ink is at each pixel, 0 (paper) to 1 (full ink), be it darker or lighter than its paper; `undefined` where
 * there is none. `contrast` is in levels of 255. Even light is left as it is; uneven light is taken away.
 */
export function inkOf(contrast: Plane): Plane | undefined {
  const plain = split(contrast);
  const ink = plain.unevenness <= UNEVEN ? inkBy(plain) : undefined;
  if (plain.unevenness <= UNEVEN && (ink === undefined || isOfStrokes(ink))) return ink;
  return inkOnFlattened(smooth(flatten(contrast)));
}

/** Whether no ink is wider than a stroke may be: a page on a dark desk is. */
function isOfStrokes(ink: Plane): boolean {
  const grid = cellMeans(ink, Math.ceil(Math.max(ink.width, ink.height) / CELLS));
  const reach = Math.floor((WIDEST_STROKE * Math.min(grid.width, grid.height)) / 2);
  return reach === 0 || runningMinimum(grid, reach).data.every((least) => least < 0.5);
}

/** A plane taken apart into paper and ink. */
interface Split {
  readonly plane: Plane;
  readonly paper: Level;
  readonly ink: Level;
  /** Between the means of both, 0 or more. */
  readonly distance: number;
  /** The paper's standard deviation as a ratio of that. */
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
  return scaled(plane, start, full);
}

/** Mean of the pixels beyond the ink's mean: the soft edges of strokes are no measure of full ink. */
function fullInk(values: Float32Array, paper: Level, ink: Level): number {
  const side = ink.mean > paper.mean ? 1 : -1;
  return meanWhere(values, (value) => (value - ink.mean) * side >= 0) ?? ink.mean;
}

/** Of a plane whose paper lies about 0 and whose ink above: what rises well out of the paper's own roughness. */
function inkOnFlattened(flat: Plane): Plane | undefined {
  const { median, spread } = roughnessOf(flat.data);
  const faintest = median + Math.max(FAINTEST, ROUGH * spread);
  let count = 0;
  for (let i = 0; i < flat.data.length; i++) if ((flat.data[i] as number) > faintest) count += 1;
  if (count < LEAST_INK) return undefined;
  const mean = meanWhere(flat.data, (value) => value > faintest) as number;
  const full = meanWhere(flat.data, (value) => value >= mean) as number;
  return scaled(flat, median + GRAIN * spread, full);
}

/** Where half of all values lie, and how far from it a half of them do. Ink is so few that it does not matter. */
function roughnessOf(values: Float32Array): { median: number; spread: number } {
  const step = Math.max(1, Math.floor(values.length / 20_000));
  const sample = values.filter((_, i) => i % step === 0).sort();
  const at = (ratio: number): number => sample[Math.floor(ratio * (sample.length - 1))] as number;
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 };
}

function meanWhere(values: Float32Array, holds: (value: number) => boolean): number | undefined {
  let [count, sum] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!holds(value)) continue;
    count += 1;
    sum += value;
  }
  return count > 0 ? sum / count : undefined;
}

function scaled({ width, height, data }: Plane, start: number, full: number): Plane {
  const scale = 1 / (full - start);
  const ink = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) ink[i] = Math.min(1, Math.max(0, ((data[i] as number) - start) * scale));
  return { width, height, data: ink };
}
