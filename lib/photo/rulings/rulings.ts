import type { Mask, Plane } from '../plane';
import { type LineSearch, type StraightLine, straightLines } from './straight-lines';

/** A clear ruling, in ratios of the picture's width: its least length, its longest gap, and how much of it is seen. */
const CLEAR = { least: 0.4, gap: 0.04, seen: 0.6 };
/** The same of fainter lines on a ruled page; they go on behind the writing. */
const HIDDEN = { least: 0.25, gap: 0.2, seen: 0.4 };
/** Columns of the picture in which clear rulings are looked for: they are long. */
const COLUMNS = 250;
/** This many rulings are no digit's bars, and make a ruled page. */
const RULED = 3;
/** In pixels of the shorter side. Smaller pictures hold no ruled page. */
const SMALLEST_PAGE = 160;
/** The least ink that can be part of a ruling. */
const FAINTEST = 0.12;
/** Ink this many times as strong as its line is a stroke that runs along it. */
const STRONGER = 1.7;
/** Beyond its ends a line goes on straight; it may stray by this many pixels and this ratio of the way. */
const ASIDE = 2;
const ASIDE_AHEAD = 0.01;

/**
 * The mask without the lines of ruled or squared paper; strokes that cross them stay. Lines are looked for in all ink,
 * though most of it may be too faint for the mask. Lines down a page are rulings only where others run across it: digits
 * have long strokes of their own.
 */
export function withoutRulings(mask: Mask, ink: Plane): Mask {
  if (Math.min(mask.width, mask.height) < SMALLEST_PAGE) return mask;
  const faint = faintMask(ink);
  const step = Math.max(1, Math.floor(mask.width / COLUMNS));
  if (linesOf(faint, CLEAR, step).length < RULED) return mask;
  const data = mask.data.slice();
  const page = { ...mask, data };
  for (const seen of [faint, mask]) {
    for (const line of linesOf(seen, HIDDEN)) erase(page, ink, line, { along: 1, down: mask.width });
    for (const line of linesOf(transposed(seen), HIDDEN)) erase(page, ink, line, { along: mask.width, down: 1 });
  }
  return page;
}

function faintMask({ width, height, data }: Plane): Mask {
  const faint = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) faint[at] = (data[at] as number) >= FAINTEST ? 1 : 0;
  return { width, height, data: faint };
}

/** Lengths are ratios of the mask's width. */
const linesOf = (mask: Mask, { least, gap, seen }: Omit<LineSearch, 'step'>, step = 1): StraightLine[] =>
  straightLines(mask, { least: least * mask.width, gap: Math.max(2 * step, gap * mask.width), seen, step });

/** From one column of a line to the next, and from one row, in the data. */
interface Steps {
  readonly along: number;
  readonly down: number;
}

function erase(page: Mask, ink: Plane, line: StraightLine, steps: Steps): void {
  const strongest = STRONGER * strengthOf(ink, line, steps);
  const isLine = (at: number): boolean => (ink.data[at] as number) < strongest;
  const eraseBetween = (column: number, top: number, bottom: number): void => {
    for (let row = top; row <= bottom; row++) {
      const at = column * steps.along + row * steps.down;
      if (isLine(at)) page.data[at] = 0;
    }
  };
  for (const [i, column] of line.columns.entries())
    eraseBetween(column, line.tops[i] as number, line.bottoms[i] as number);
  const [columns, rows] = steps.along === 1 ? [page.width, page.height] : [page.height, page.width];
  const { first, last, middle, slope, thickness } = courseOf(line);
  for (let column = 0; column < columns; column++) {
    if (column >= first && column <= last) continue;
    const ahead = column < first ? first - column : column - last;
    const reach = thickness / 2 + ASIDE + ASIDE_AHEAD * ahead;
    const row = middle + slope * (column - (first + last) / 2);
    const [top, bottom] = [Math.max(0, Math.ceil(row - reach)), Math.min(rows - 1, Math.floor(row + reach))];
    // A stroke across the line goes on above and below.
    const isInk = (y: number): boolean => y >= 0 && y < rows && page.data[column * steps.along + y * steps.down] === 1;
    if (!isInk(top - 1) && !isInk(bottom + 1)) eraseBetween(column, top, bottom);
  }
}

/** The median of a line's strongest ink in each of its columns. */
function strengthOf(ink: Plane, { columns, tops, bottoms }: StraightLine, { along, down }: Steps): number {
  const strengths = columns.map((column, i) => {
    let strongest = 0;
    for (let row = tops[i] as number; row <= (bottoms[i] as number); row++) {
      strongest = Math.max(strongest, ink.data[column * along + row * down] as number);
    }
    return strongest;
  });
  return strengths.sort((a, b) => a - b)[Math.floor(strengths.length / 2)] ?? 0;
}

/** A line as the chord between the means of its halves. */
function courseOf({ columns, tops, bottoms }: StraightLine) {
  const half = Math.floor(columns.length / 2);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middles = columns.map((_, i) => ((tops[i] as number) + (bottoms[i] as number)) / 2);
  const [left, right] = [mean(columns.slice(0, half)), mean(columns.slice(half))];
  const slope = (mean(middles.slice(half)) - mean(middles.slice(0, half))) / (right - left);
  const first = columns[0] as number;
  const last = columns.at(-1) as number;
  const middle = mean(middles) + slope * ((first + last) / 2 - mean(columns));
  const thickness = mean(columns.map((_, i) => (bottoms[i] as number) - (tops[i] as number) + 1));
  return { first, last, middle, slope, thickness };
}

function transposed({ width, height, data }: Mask): Mask {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] as number;
  return { width: height, height: width, data: turned };
}
