import type { Mask, Plane } from '../plane';
import { runningMaximum } from './running-extreme';

/** Every stroke has at least this much ink somewhere. */
const SURE = 0.45;
/** A stroke goes on where it is fainter, down to this much ink. */
const FAINTEST = 0.15;
/** Least ratio of the strongest ink near by: the soft edge of a strong stroke is no stroke of its own. */
const OF_STRONGEST = 0.4;
/** Cells along the longer side of the grid that finds what is near; each is about a stroke wide. */
const CELLS = 256;

/** The ink that is sure, and all that is connected with it and not too faint: hysteresis (Canny, 1986). */
export function inkMask(ink: Plane): Mask {
  const { width, height, data } = ink;
  const { cell, columns, strongest } = strongestNear(ink);
  const mask = new Uint8Array(data.length);
  const stack: number[] = [];
  const take = (x: number, y: number): void => {
    const at = y * width + x;
    if (mask[at] !== 0) return;
    const near = strongest[Math.floor(y / cell) * columns + Math.floor(x / cell)] as number;
    if ((data[at] as number) < Math.max(FAINTEST, OF_STRONGEST * near)) return;
    mask[at] = 1;
    stack.push(at);
  };
  for (let at = 0; at < data.length; at++) {
    if ((data[at] as number) < SURE || mask[at] !== 0) continue;
    take(at % width, Math.floor(at / width));
    for (let from = stack.pop(); from !== undefined; from = stack.pop()) {
      const x = from % width;
      const y = (from - x) / width;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) take(column, row);
      }
    }
  }
  return { width, height, data: mask };
}

/** For each cell the strongest ink in it and in the cells around it. */
function strongestNear({ width, height, data }: Plane): { cell: number; columns: number; strongest: Float32Array } {
  const cell = Math.ceil(Math.max(width, height) / CELLS);
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const strongest = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x++) {
      const at = row + Math.floor(x / cell);
      if ((data[y * width + x] as number) > (strongest[at] as number)) strongest[at] = data[y * width + x] as number;
    }
  }
  return { cell, columns, strongest: runningMaximum({ width: columns, height: rows, data: strongest }, 1).data };
}
