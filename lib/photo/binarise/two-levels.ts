import type { Plane } from '../plane';

/** The two levels a picture of ink on paper is made of. */
export interface TwoLevels {
  /** Half-way between the means of what lies below and above it. */
  readonly threshold: number;
  readonly below: Level;
  readonly above: Level;
}

/** In the values' own unit. */
export interface Level {
  readonly mean: number;
  readonly deviation: number;
  /** Half of the values lie no farther from their median: unlike the deviation, soft edges do not raise it. */
  readonly spread: number;
  /** Ratio of all values, 0 to 1. */
  readonly ratio: number;
}

const BINS = 512;
/** Ratio of the pixels at either end that may be dust or glare; a small digit drawn with a thin pen has ten times as many. */
const OUTLIERS = 0.000_05;
/** It settles within ten. */
const ROUNDS = 40;
/** Ratio of the picture that ink hardly ever covers, even where a thick digit fills it from edge to edge. */
const MOSTLY_PAPER = 2 / 3;

/**
 * Splits values in two by the threshold that lies half-way between the means of both sides (Ridler and Calvard, 1978),
 * starting half-way between the extremes: unlike Otsu's, it then finds ink that covers a thousandth of the sheet.
 */
export function twoLevels(values: Float32Array): TwoLevels {
  const { low, high } = extremesOf(values);
  const width = Math.max(high - low, 1e-6) / (BINS - 1);
  const counts = countsOf(values, low, width);
  let cut = firstCut(counts, values.length * OUTLIERS);
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (meanOf(counts, 0, cut) + meanOf(counts, cut, BINS)) / 2;
    const next = Math.min(BINS - 1, Math.max(1, Math.round(middle + 0.5)));
    if (next === cut) break;
    cut = next;
  }
  return {
    threshold: low + (cut - 0.5) * width,
    below: levelOf(counts, 0, cut, low, width),
    above: levelOf(counts, cut, BINS, low, width),
  };
}

function extremesOf(values: Float32Array): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

function countsOf(values: Float32Array, low: number, width: number): Float64Array {
  const counts = new Float64Array(BINS);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(BINS - 1, Math.round(((values[i] as number) - low) / width));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}

/** Half-way between the extremes, up to `outliers` values at either end left out. */
function firstCut(counts: Float64Array, outliers: number): number {
  let first = 0;
  for (let passed = counts[0] as number; passed <= outliers && first < BINS - 1; passed += counts[first] as number)
    first++;
  let last = BINS - 1;
  for (let passed = counts[last] as number; passed <= outliers && last > 0; passed += counts[last] as number) last--;
  return Math.max(1, Math.round((first + last + 1) / 2));
}

/** In bins; that of no values is their place. */
function meanOf(counts: Float64Array, from: number, to: number): number {
  let [count, sum] = [0, 0];
  for (let bin = from; bin < to; bin++) {
    count += counts[bin] as number;
    sum += (counts[bin] as number) * bin;
  }
  return count === 0 ? from : sum / count;
}

function levelOf(counts: Float64Array, from: number, to: number, low: number, width: number): Level {
  const mean = meanOf(counts, from, to);
  let [total, count, squares] = [0, 0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    const here = counts[bin] as number;
    total += here;
    if (bin < from || bin >= to) continue;
    count += here;
    squares += here * (bin - mean) * (bin - mean);
  }
  const deviation = count === 0 ? 0 : Math.sqrt(squares / count);
  const spread = spreadOf(counts.subarray(from, to), count / 2);
  return { mean: low + mean * width, deviation: deviation * width, spread: spread * width, ratio: count / total };
}

/** How far on both sides of the median `half` of the values lie, in bins. */
function spreadOf(counts: Float64Array, half: number): number {
  let median = 0;
  for (let passed = counts[0] as number; passed < half; passed += counts[median] as number) median++;
  let spread = 0;
  for (let found = counts[median] as number; found < half; ) {
    spread += 1;
    found += (counts[median - spread] ?? 0) + (counts[median + spread] ?? 0);
  }
  return spread;
}

/** The paper is what covers most of the picture; where neither clearly does, what covers most of its rim. */
export function isPaperBelow({ width, height, data }: Plane, { threshold, below }: TwoLevels): boolean {
  if (below.ratio >= MOSTLY_PAPER) return true;
  if (below.ratio <= 1 - MOSTLY_PAPER) return false;
  let votes = 0;
  const vote = (at: number) => {
    votes += (data[at] as number) < threshold ? 1 : -1;
  };
  for (let x = 0; x < width; x++) {
    vote(x);
    vote((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    vote(y * width);
    vote(y * width + width - 1);
  }
  return votes === 0 ? below.ratio >= 0.5 : votes > 0;
}
