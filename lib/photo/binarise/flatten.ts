import { crop, type Plane } from '../plane';
import { cellMeans, runningMean } from './means';
import { runningMaximum, runningMinimum } from './running-extreme';

/** Cells along the longer side of the grid that light is measured on: fine enough for the edge of a shadow. */
const CELLS = 256;
/** What is narrower than this ratio of the picture's shorter side may be a stroke. */
export const WIDEST_STROKE = 1 / 4;
/** Windows that are tried before that: the narrowest that all strokes fit into leaves most shadows to the paper. */
const WINDOWS = [1 / 32, 1 / 16, 1 / 8, WIDEST_STROKE];
/** Strokes fit into a window where they rise out of the paper by this ratio of the contrast of their edges. */
const FITS = 0.75;
/** Cells around an edge in which ink and its paper are seen together; the paper is most of these. */
const AROUND = 6;

/**
 * Takes uneven light away: how much darker each pixel is than the paper around it (or lighter, where the ink is), in the
 * plane's unit; 0 is paper. The paper is the plane closed with a window wider than any stroke, which leaves the edges of
 * shadows and pages where they are: the black top-hat (Meyer, Contrast feature extraction, 1979).
 */
export function flatten(contrast: Plane): Plane {
  const cell = Math.ceil(Math.max(contrast.width, contrast.height) / CELLS);
  const grid = cellMeans(contrast, cell);
  const isInkDark = isPaperLight(grid);
  const paper = paperOf(isInkDark ? grid : negative(grid));
  return lessPaper(contrast, isInkDark ? paper : negative(paper), cell, isInkDark ? 1 : -1);
}

const negative = ({ width, height, data }: Plane): Plane => ({ width, height, data: data.map((value) => -value) });

/** The level of light paper with dark ink on it. */
function paperOf(grid: Plane): Plane {
  const edges = darkSides(grid);
  let paper = grid;
  let fits = false;
  for (const ratio of WINDOWS) {
    const reach = Math.max(1, Math.round((ratio * Math.min(grid.width, grid.height)) / 2));
    // One cell inwards: the grid cannot tell where within a cell a shadow begins, and its edge must not become a stroke.
    paper = closed(grid, reach);
    // Where strokes meet they are wider: one window more.
    if (fits) break;
    let [risen, contrast] = [0, 0];
    for (const { at, weight } of edges) {
      risen += weight * ((paper.data[at] as number) - (grid.data[at] as number));
      contrast += weight * weight;
    }
    fits = risen >= FITS * contrast;
  }
  return paper;
}

/** Dilation, and erosion by one cell more. Beyond its sides the grid goes on as it ends: a desk there is no stroke. */
function closed({ width, height, data }: Plane, reach: number): Plane {
  const rim = 2 * reach + 1;
  const wide = { width: width + 2 * rim, height: height + 2 * rim };
  const padded = new Float32Array(wide.width * wide.height);
  for (let y = 0; y < wide.height; y++) {
    const row = Math.min(height - 1, Math.max(0, y - rim)) * width;
    for (let x = 0; x < wide.width; x++) {
      padded[y * wide.width + x] = data[row + Math.min(width - 1, Math.max(0, x - rim))] as number;
    }
  }
  const paper = runningMinimum(runningMaximum({ ...wide, data: padded }, reach), reach + 1);
  return crop(paper, { x: rim, y: rim, width, height });
}

/** Cells on the dark side of an edge, with its contrast; only sharp ones, of at least half the sharpest's. */
function darkSides(grid: Plane): { at: number; weight: number }[] {
  const highest = runningMaximum(grid, 1).data;
  const lowest = runningMinimum(grid, 1).data;
  const sides: { at: number; weight: number }[] = [];
  for (let at = 0; at < grid.data.length; at++) {
    const weight = (highest[at] as number) - (lowest[at] as number);
    if ((grid.data[at] as number) === (lowest[at] as number)) sides.push({ at, weight });
  }
  const sharpest = sides.map(({ weight }) => weight).sort((a, b) => b - a)[Math.floor(sides.length / 1000)] ?? 0;
  return sides.filter(({ weight }) => weight >= sharpest / 2);
}

/**
 * Whether the paper is lighter than the ink: around sharp edges, each weighted by its contrast, the mean is nearer to the
 * paper's level than to the ink's. The edges of a page or of a shadow have as much of either side, and do not count.
 */
function isPaperLight(grid: Plane): boolean {
  const highest = runningMaximum(grid, 1).data;
  const lowest = runningMinimum(grid, 1).data;
  const mean = runningMean(grid, AROUND).data;
  let votes = 0;
  for (let i = 0; i < mean.length; i++) {
    const [high, low] = [highest[i] as number, lowest[i] as number];
    votes += (high - low) * (high - low) * ((mean[i] as number) - (high + low) / 2);
  }
  return votes >= 0;
}

/** The paper's level lies at the middle of its cell, and is interpolated between. */
function lessPaper({ width, height, data }: Plane, paper: Plane, cell: number, sign: 1 | -1): Plane {
  const flat = new Float32Array(width * height);
  const columns = new Int32Array(width);
  const ratios = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const at = Math.min(paper.width - 1, Math.max(0, (x + 0.5) / cell - 0.5));
    columns[x] = Math.min(Math.max(0, paper.width - 2), Math.floor(at));
    ratios[x] = at - (columns[x] as number);
  }
  const step = paper.width > 1 ? 1 : 0;
  for (let y = 0; y < height; y++) {
    const at = Math.min(paper.height - 1, Math.max(0, (y + 0.5) / cell - 0.5));
    const row = Math.min(Math.max(0, paper.height - 2), Math.floor(at));
    const down = at - row;
    const upper = row * paper.width;
    const lower = Math.min(paper.height - 1, row + 1) * paper.width;
    for (let x = 0; x < width; x++) {
      const column = columns[x] as number;
      const across = ratios[x] as number;
      const a =
        (paper.data[upper + column] as number) * (1 - across) + (paper.data[upper + column + step] as number) * across;
      const b =
        (paper.data[lower + column] as number) * (1 - across) + (paper.data[lower + column + step] as number) * across;
      flat[y * width + x] = sign * (a * (1 - down) + b * down - (data[y * width + x] as number));
    }
  }
  return { width, height, data: flat };
}
