import { MOST, PatternError } from '../pattern-error';
import type { Mask } from '../plane';

/** A thin, nearly straight line across a mask, as it was followed from column to column. */
export interface StraightLine {
  /** The columns it was seen in, from the left, and there the first and last row of its ink. */
  readonly columns: readonly number[];
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/** A line is at most this thick: a ratio of the mask's longer side, and a number of pixels that it may always have. */
const THICKEST = 0.01;
const THICK_PIXELS = 4;
/** It rises or falls by no more than this, for each column: 17°. */
const STEEPEST = 0.3;
/** From one sight to where the next is expected, and from a chord of itself, in pixels and as a ratio of its length. */
const ASIDE = 1.5;
const BENT = 0.012;
/** The columns before it that give a line its direction. */
const MEMORY = 96;

/** What is asked of a line; lengths in columns. */
export interface LineSearch {
  /** From end to end. */
  readonly least: number;
  /** The longest that it may be hidden, by strokes that cross it or by faintness. */
  readonly gap: number;
  /** Least ratio of its columns that it is seen in. */
  readonly seen: number;
  /** From one column that is looked at to the next. */
  readonly step: number;
}

/**
 * The lines that run across a mask. For those that run down, hand in the mask turned.
 * @throws PatternError where lines begin everywhere.
 */
export function straightLines(mask: Mask, { least, gap, seen, step }: LineSearch): StraightLine[] {
  const { width, height } = mask;
  const thickest = Math.max(THICK_PIXELS, Math.round(THICKEST * Math.max(width, height)));
  const done: Track[] = [];
  let going: Track[] = [];
  let followed = 0;
  for (let x = 0; x < width; x += step) {
    const free = runsIn(mask, x, thickest);
    followed += going.length;
    if (followed > MOST.followed) throw new PatternError('Lines begin everywhere.');
    // The longest chooses first: what begins beside a line does not lead it astray.
    going.sort((a, b) => b.columns.length - a.columns.length);
    for (const track of going) {
      const at = nearestRun(free, expected(track, x));
      if (at < 0) continue;
      const [run] = free.splice(at, 1);
      if (run !== undefined) add(track, x, run);
    }
    going.push(...free.map(({ top, bottom }) => ({ columns: [x], tops: [top], bottoms: [bottom] })));
    const isOver = (track: Track): boolean => x - (track.columns.at(-1) as number) > gap;
    done.push(...going.filter((track) => isOver(track) && lengthOf(track) >= least));
    going = going.filter((track) => !isOver(track));
  }
  done.push(...going.filter((track) => lengthOf(track) >= least));
  return done.filter((track) => track.columns.length * step >= seen * lengthOf(track) && isStraight(track));
}

interface Track {
  readonly columns: number[];
  readonly tops: number[];
  readonly bottoms: number[];
}

interface Run {
  readonly top: number;
  readonly bottom: number;
}

/** Ink in one column, from paper to paper, that is no longer than `thickest`. */
function runsIn({ width, height, data }: Mask, x: number, thickest: number): Run[] {
  const runs: Run[] = [];
  for (let y = 0; y < height; y++) {
    if (data[y * width + x] === 0) continue;
    const top = y;
    while (y + 1 < height && data[(y + 1) * width + x] !== 0) y += 1;
    if (y - top < thickest) runs.push({ top, bottom: y });
  }
  return runs;
}

const lengthOf = ({ columns }: StraightLine): number => (columns.at(-1) as number) - (columns[0] as number) + 1;

const middleAt = ({ tops, bottoms }: StraightLine, i: number): number =>
  ((tops[i] as number) + (bottoms[i] as number)) / 2;

/** Where a track is expected in column `x`, and how far aside it may be. */
function expected(track: Track, x: number): { middle: number; reach: number } {
  const last = track.columns.length - 1;
  const first = Math.max(0, last - MEMORY);
  const across = (track.columns[last] as number) - (track.columns[first] as number);
  const slope = across < MEMORY / 8 ? 0 : (middleAt(track, last) - middleAt(track, first)) / across;
  const ahead = x - (track.columns[last] as number);
  const within = Math.min(STEEPEST, Math.max(-STEEPEST, slope));
  return { middle: middleAt(track, last) + within * ahead, reach: ASIDE + 0.03 * ahead };
}

/** Runs lie from the top down, so the nearest is the first below the middle, or the one before it. */
function nearestRun(runs: readonly Run[], { middle, reach }: { middle: number; reach: number }): number {
  let [from, to] = [0, runs.length];
  while (from < to) {
    const half = (from + to) >> 1;
    if (middleOf(runs[half]) < middle) from = half + 1;
    else to = half;
  }
  const [above, below] = [middle - middleOf(runs[from - 1]), middleOf(runs[from]) - middle];
  if (above <= reach && !(below < above)) return from - 1;
  return below <= reach ? from : -1;
}

/** NaN where there is none, which is near nothing. */
const middleOf = (run: Run | undefined): number => (run === undefined ? Number.NaN : (run.top + run.bottom) / 2);

function add(track: Track, x: number, { top, bottom }: Run): void {
  track.columns.push(x);
  track.tops.push(top);
  track.bottoms.push(bottom);
}

/** Whether it stays near the chord between its ends; paper that lies bent bends its rulings a little. */
function isStraight(line: StraightLine): boolean {
  const last = line.columns.length - 1;
  const [first, x] = [middleAt(line, 0), line.columns[0] as number];
  const slope = (middleAt(line, last) - first) / Math.max(1, lengthOf(line) - 1);
  const most = 2 * ASIDE + BENT * lengthOf(line);
  return (
    Math.abs(slope) <= STEEPEST &&
    line.columns.every((column, i) => {
      return Math.abs(middleAt(line, i) - first - slope * (column - x)) <= most;
    })
  );
}
