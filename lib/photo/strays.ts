import { type Component, connectedComponents } from '../image/connected-components';
import type { Plane } from './plane';

/** Parts are looked for on a grid of at most so many cells a side: none gets lost on it, and it takes no time. */
const FINEST_GRID = 512;
/** A part is a speck where its longer side is less than this share of the largest part's. */
const SMALLEST_PART = 0.08;
/** A line that stays this near to a side of the picture, as a share of its length, and runs … */
const RIM = 0.1;
/** … along so much of it, is part of a frame. */
const ALONG = 0.95;
const HALF = 0.5;

/** The ink without what nobody drew: specks of dust, the corners of a rounded picture, lines along its sides. */
export function withoutStrays(ink: Plane): Plane {
  const grid = gridOf(ink);
  const { labels, components } = connectedComponents(grid.inked, grid.columns, grid.rows);
  const strays = straysAmong(components, labels, grid);
  if (strays.size === 0) return ink;
  const { width, height } = ink;
  const data = Float32Array.from(ink.data);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / grid.cell) * grid.columns;
    for (let x = 0; x < width; x++) {
      if (strays.has(labels[row + Math.floor(x / grid.cell)] as number)) data[y * width + x] = 0;
    }
  }
  return { width, height, data };
}

/** A cell is inked where any of its pixels is. */
interface Grid {
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly inked: Uint8Array;
}

function gridOf({ width, height, data }: Plane): Grid {
  const cell = Math.ceil(Math.max(width, height) / FINEST_GRID);
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const inked = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cell) * columns;
    for (let column = 0; column < columns; column++) {
      const end = Math.min(width, (column + 1) * cell);
      for (let x = column * cell; x < end; x++) if ((data[y * width + x] as number) >= HALF) inked[row + column] = 1;
    }
  }
  return { cell, columns, rows, inked };
}

/** Labels of the parts to leave out; never of all. */
function straysAmong(components: readonly Component[], labels: Int32Array, grid: Grid): Set<number> {
  const sideOf = ({ box }: Component): number => Math.max(box.width, box.height);
  const edges = edgeMarks(components, labels, grid);
  const drawn = components.filter((_, i) => !edges.has(i + 1));
  if (drawn.length === 0) return new Set();
  const least = SMALLEST_PART * drawn.reduce((most, part) => Math.max(most, sideOf(part)), 0);
  return new Set(components.flatMap((part, i) => (edges.has(i + 1) || sideOf(part) < least ? [i + 1] : [])));
}

/** Parts that lie wholly along the sides of the picture and run from corner to corner, or fill a corner. */
function edgeMarks(components: readonly Component[], labels: Int32Array, { columns, rows }: Grid): Set<number> {
  const rim = RIM * Math.min(columns, rows);
  const inRim = new Int32Array(components.length + 1);
  for (let at = 0; at < labels.length; at++) {
    const x = at % columns;
    const y = (at - x) / columns;
    if (Math.min(x + 1, y + 1, columns - x, rows - y) <= rim)
      inRim[labels[at] as number] = (inRim[labels[at] as number] as number) + 1;
  }
  const corners = [0, columns - 1, (rows - 1) * columns, rows * columns - 1].map((at) => labels[at]);
  const isMark = ({ box, area }: Component, label: number): boolean =>
    inRim[label] === area && (corners.includes(label) || box.width >= ALONG * columns || box.height >= ALONG * rows);
  return new Set(components.flatMap((part, i) => (isMark(part, i + 1) ? [i + 1] : [])));
}
